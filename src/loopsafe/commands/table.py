"""The commands and their options: what the command line accepts and what its help says."""

from __future__ import annotations

from loopsafe.commands.arguments import Command, Option
from loopsafe.lint.report import FORMATS

HELP = Option("help", "Show this help.", short="h")
COLOUR = Option("color", "Colour the output: auto, always or never.", "WHEN", choices=("auto", "always", "never"))

CONFIGURATION = (
    Option("config", "Use this pyproject.toml for everything instead of the nearest.", "FILE"),
    Option("isolated", "Use no configuration file."),
)

CHOICE = (
    Option("select", "Only these rules: codes, prefixes (LS1), slugs, or ALL.", "CODES", many=True),
    Option("ignore", "Not these rules.", "CODES", many=True),
    Option("extend-select", "These rules, too.", "CODES", many=True),
    Option("exclude", "Pass over what matches, beside what the configuration excludes.", "PATTERNS", many=True),
    Option("force-exclude", "Pass over excluded files even when they are named (for hooks)."),
    Option(
        "confidence",
        "How sure a path must be: exact (default) or declared (also through what is only declared).",
        "LEVEL",
        choices=("exact", "declared"),
    ),
)

RUN = (
    Option("jobs", "Worker processes; 0 (default) decides by the work there is.", "N", short="j"),
    Option("no-cache", "Neither read nor write the cache."),
    Option("dask", "Extract facts on the Dask cluster with this scheduler.", "ADDRESS"),
    COLOUR,
    HELP,
)

STDIN = Option("stdin-filename", "What the file given as - is called.", "FILE")

COMMANDS = (
    Command(
        "check",
        "Report what blocks the event loop.",
        "[PATH ...]",
        (
            *CHOICE,
            *CONFIGURATION,
            Option("output-format", f"One of {', '.join(FORMATS)}.", "FORMAT", short="f", choices=FORMATS),
            Option("output-file", "Write the report there instead of to the terminal.", "FILE", short="o"),
            Option("statistics", "Add figures: findings by code, where many paths end, calls with an unknown target."),
            Option("baseline", "Leave out the findings that this file lists.", "FILE"),
            Option("exit-zero", "Exit with 0 even when there are findings."),
            STDIN,
            *RUN,
        ),
    ),
    Command(
        "fix",
        "Rewrite what can be rewritten.",
        "[PATH ...]",
        (
            Option("unsafe", "Also fixes that add a suspension point, move code to a thread or change a signature."),
            Option("diff", "Show what would change and write nothing."),
            Option("check", "Write nothing; exit with 1 if something would change."),
            *CHOICE,
            *CONFIGURATION,
            STDIN,
            *RUN,
        ),
    ),
    Command("explain", "Say what a rule finds, why it matters and what to do.", "RULE", (COLOUR, HELP)),
    Command(
        "rules",
        "List the rules.",
        "",
        (
            Option("knowledge", "List the packages whose blocking calls are known."),
            Option("output-format", "full or json.", "FORMAT", short="f", choices=("full", "json")),
            COLOUR,
            HELP,
        ),
    ),
    Command(
        "why",
        "Draw every path to what blocks that starts on a line or passes it.",
        "FILE:LINE",
        (*CONFIGURATION, COLOUR, HELP),
    ),
    Command(
        "baseline",
        "Write down the findings there are, so that check reports only new ones.",
        "[PATH ...]",
        (
            Option("baseline", "The file to write; default: the configured one, or loopsafe-baseline.json.", "FILE"),
            *CHOICE,
            *CONFIGURATION,
            *RUN,
        ),
    ),
    Command("clean", "Remove the cache.", "[PATH ...]", (*CONFIGURATION, HELP)),
)
