"""Numbers of errors."""

errorcode: dict[int, str]
EACCES: int
EADDRINUSE: int
EADDRNOTAVAIL: int
EAGAIN: int
EALREADY: int
EBADF: int
EBUSY: int
ECHILD: int
ECONNABORTED: int
ECONNREFUSED: int
ECONNRESET: int
EEXIST: int
EHOSTUNREACH: int
EINPROGRESS: int
EINTR: int
EINVAL: int
EIO: int
EISDIR: int
EMFILE: int
ENETUNREACH: int
ENOENT: int
ENOMEM: int
ENOSPC: int
ENOSYS: int
ENOTCONN: int
ENOTDIR: int
ENOTEMPTY: int
EPERM: int
EPIPE: int
ESRCH: int
ETIMEDOUT: int
EWOULDBLOCK: int
EXDEV: int
