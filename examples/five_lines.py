"""The library in five lines: one CV, then a folder. Run it from the checkout: ``python examples/five_lines.py``."""

from pathlib import Path

from cvscreen import Screener

CVS = Path(__file__).parent / "cvs"

screener = Screener("ml-engineer")
card = screener.screen(CVS / "01-classic-right-dates.pdf")
print(card.score, card.reach)
for contribution in card.contributions[:3]:
    print(contribution.sentence)

for person in screener.rank(CVS).people:
    print(person.rank, person.record.result.score, person.record.file)
