"""MoviePy: video, converted by ffmpeg. (until 1.x)"""
# knowledge: moviepy

from moviepy import AudioFileClip as AudioFileClip
from moviepy import CompositeVideoClip as CompositeVideoClip
from moviepy import ImageClip as ImageClip
from moviepy import VideoFileClip as VideoFileClip
from moviepy import concatenate_videoclips as concatenate_videoclips
