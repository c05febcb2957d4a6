"""`python -m tests.torture [--rounds N] [--seed S] [--only R]`: `make torture` runs 500 rounds."""

import argparse
import asyncio
import secrets
import sys

from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

from tests.torture.draw import draw
from tests.torture.run import torture


async def _main(seed: int, numbers: range) -> int:
    console = Console(soft_wrap=True)
    console.print(f"seed {seed}")
    columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn(), TimeRemainingColumn())
    failed = 0
    async with torture() as rounds:
        with Progress(*columns, console=console) as progress:
            for number in progress.track(numbers, description="torture"):
                plan = draw(seed, number)
                if found := await rounds.round(plan):
                    failed += 1
                    again = f"python -m tests.torture --seed {seed} --only {number}"
                    console.print(f"{plan.name} failed; again: {again}\n{plan}", markup=False)
                    console.print("\n".join(f"  {words}" for words in found[:20]), markup=False)
        console.print(
            f"{len(numbers)} rounds, {rounds.lives} crashes, {rounds.copies} messages,"
            f" {rounds.doubts} in doubt and told, {rounds.priced_out} broadcasts out of Stars;"
            f" {failed} rounds failed"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--rounds", type=int, default=500, metavar="N")
    parser.add_argument("--seed", type=int, default=None, metavar="S", help="chance, if not set")
    parser.add_argument("--only", type=int, metavar="R", help="play one round of a seed again")
    asked = parser.parse_args()
    seed = secrets.randbelow(10**6) if asked.seed is None else asked.seed
    only = None if asked.only is None else range(asked.only, asked.only + 1)
    sys.exit(asyncio.run(_main(seed, only or range(asked.rounds))))
