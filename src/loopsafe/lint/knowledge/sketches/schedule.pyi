"""schedule: jobs by the clock; whoever calls ``run_pending`` runs those that are due.

A job is drawn as its scheduler. The scheduler of the module's own functions is told from those that a project makes;
these are not told from each other.
"""
# knowledge: schedule

class _Chain:
    @property
    def second(self):
        return self

    @property
    def seconds(self):
        return self

    @property
    def minute(self):
        return self

    @property
    def minutes(self):
        return self

    @property
    def hour(self):
        return self

    @property
    def hours(self):
        return self

    @property
    def day(self):
        return self

    @property
    def days(self):
        return self

    @property
    def week(self):
        return self

    @property
    def weeks(self):
        return self

    @property
    def monday(self):
        return self

    @property
    def tuesday(self):
        return self

    @property
    def wednesday(self):
        return self

    @property
    def thursday(self):
        return self

    @property
    def friday(self):
        return self

    @property
    def saturday(self):
        return self

    @property
    def sunday(self):
        return self

    def at(self, time_str, tz=None):
        return self

    def to(self, latest):
        return self

    def tag(self, *tags):
        return self

    def until(self, until_time):
        return self

class Scheduler(_Chain):
    def __init__(self):
        self.jobs = []

    def do(self, job_func, *args, **kwargs):  # dynamic: of the job
        self.jobs.append(job_func)
        return self

    def every(self, interval=1):
        return self

    def run_pending(self):
        for job in self.jobs:
            job()

    def run_all(self, delay_seconds=0):
        for job in self.jobs:
            job()

    def clear(self, tag=None): ...
    def cancel_job(self, job): ...
    def get_jobs(self, tag=None): ...

class _Default(_Chain):
    def __init__(self):
        self.jobs = []

    def do(self, job_func, *args, **kwargs):
        self.jobs.append(job_func)
        return self

    def every(self, interval=1):
        return self

    def run_pending(self):
        for job in self.jobs:
            job()

    def run_all(self, delay_seconds=0):
        for job in self.jobs:
            job()

Job = Scheduler
default_scheduler = _Default()

def every(interval=1):
    return default_scheduler

def run_pending():
    default_scheduler.run_pending()

def run_all(delay_seconds=0):
    default_scheduler.run_all(delay_seconds)

def repeat(job, *args, **kwargs):
    def decorate(decorated):
        job.do(decorated)
        return decorated

    return decorate

def get_jobs(tag=None): ...
def clear(tag=None): ...
def cancel_job(job): ...
def next_run(tag=None): ...
def idle_seconds(): ...
