"""DigitalOcean, managed over HTTP."""
# knowledge: python-digitalocean

from digitalocean.Account import Account as Account
from digitalocean.Action import Action as Action
from digitalocean.Balance import Balance as Balance
from digitalocean.Certificate import Certificate as Certificate
from digitalocean.Domain import Domain as Domain
from digitalocean.Droplet import Droplet as Droplet
from digitalocean.Firewall import Firewall as Firewall
from digitalocean.FloatingIP import FloatingIP as FloatingIP
from digitalocean.Image import Image as Image
from digitalocean.Kernel import Kernel as Kernel
from digitalocean.LoadBalancer import LoadBalancer as LoadBalancer
from digitalocean.Manager import Manager as Manager
from digitalocean.Project import Project as Project
from digitalocean.Record import Record as Record
from digitalocean.Region import Region as Region
from digitalocean.Size import Size as Size
from digitalocean.Snapshot import Snapshot as Snapshot
from digitalocean.SSHKey import SSHKey as SSHKey
from digitalocean.Tag import Tag as Tag
from digitalocean.Volume import Volume as Volume
from digitalocean.VPC import VPC as VPC
