"""pyicloud: services photos cloudkit."""
# knowledge: pyicloud

from pyicloud.services.photos_cloudkit.service import AlbumContainer as AlbumContainer
from pyicloud.services.photos_cloudkit.service import BasePhotoAlbum as BasePhotoAlbum
from pyicloud.services.photos_cloudkit.service import BasePhotoLibrary as BasePhotoLibrary
from pyicloud.services.photos_cloudkit.service import PhotoAlbum as PhotoAlbum
from pyicloud.services.photos_cloudkit.service import PhotoAlbumFolder as PhotoAlbumFolder
from pyicloud.services.photos_cloudkit.service import PhotoAsset as PhotoAsset
from pyicloud.services.photos_cloudkit.service import PhotoLibrary as PhotoLibrary
from pyicloud.services.photos_cloudkit.service import PhotosService as PhotosService
from pyicloud.services.photos_cloudkit.service import SmartPhotoAlbum as SmartPhotoAlbum
from pyicloud.services.photos_cloudkit.state import SQLitePhotoSyncState as SQLitePhotoSyncState
from pyicloud.services.photos_cloudkit.sync import PhotoSyncOptions as PhotoSyncOptions
from pyicloud.services.photos_cloudkit.sync import run_photo_sync as run_photo_sync
from pyicloud.services.photos_cloudkit.sync import watch_photo_sync as watch_photo_sync
