"""Words that tell practice in one line tell something else in another."""

import pytest

from tests.matching.making import mentions

TOLD = [
    ("agile", "Team of nine that works in sprints."),
    ("software-engineering", "Wrote the booking software in its first version and maintained it for six years."),
    ("systems-integration", "Integrated the recommender into the web shop."),
    ("version-control", "Merged branches and solved conflicts in the code."),
    ("synthetic-data", "Invented patients whose records behave like the real ones."),
    ("model-serving", "Answers with a prediction in 20 milliseconds."),
    ("scalability", "Scaled the service to 40 nodes."),
    ("production-deployment", "A model used by 40 shops."),
    ("customer-analytics", "Grouped members by their habits and wrote profiles of each."),
    ("ml-research", "Three peer-reviewed papers on neural networks."),
    ("neural-networks", "Trained a neural network of five layers."),
    ("anomaly-detection", "Predicted fraud with gradient boosting."),
    ("low-code-automation", "Automated invoices in UiPath."),
    ("kafka", "Kafka topics behind a broker."),
    ("gcp", "Moved the archive to Google Cloud Storage."),
    ("android", "Wrote an Android app."),
    ("model-evaluation", "Raised the classifier's accuracy from 93.1% to 99.4%."),
    ("data-pipelines", "Built the data platform of a bank."),
]
ELSEWHERE = [
    ("agile", "Dynamic and agile as a team, and always in motion."),
    ("software-engineering", "Developed a programme for families whom we support in finding schools."),
    ("systems-integration", "Coffee integrated into products and services of the house."),
    ("version-control", "A service that merges warmth with excellent software."),
    ("synthetic-data", "Insights generated in real time on big data."),
    ("model-serving", "Made recommendations in a quickly changing market."),
    ("scalability", "Since 2020 the clients of 900 cities launch and scale new services."),
    ("production-deployment", "An internal tool used by 200 employees."),
    ("customer-analytics", "Member of the mechanical group, which offers tours."),
    ("ml-research", "Three peer-reviewed papers on the bees of dry meadows."),
    ("model-building", "Fellow of an initial training network on proteins."),
    ("anomaly-detection", "Predicted churn with gradient boosting."),
    ("low-code-automation", "Process mining of purchasing."),
    ("data-mesh", "Data governance for the branches of a bank."),
    ("calculus", "SDE in a team for payments."),
    ("nlp", "Read about how to apply for the post by a computer."),
    ("kafka", "Event sourcing behind a message broker."),
    ("gcp", "Moved the archive to cloud storage."),
    ("bioinformatics-skill", "Urea to test protein stability."),
    ("anomaly-detection", "Built a churn model."),
    ("data-pipelines", "Sold the most relevant data platform worldwide."),
    ("data-preparation", "Joined one of four business units with 1,600 customers."),
    ("android", "App available for download on Android."),
    ("model-evaluation", "Raised stock accuracy from 93.1% to 99.4%."),
]


@pytest.mark.parametrize(("item", "text"), TOLD)
def test_it_is_told(item: str, text: str) -> None:
    """What the words were collected for."""
    assert item in {one.item for one in mentions(("work", text))}


@pytest.mark.parametrize(("item", "text"), ELSEWHERE)
def test_it_is_not_told(item: str, text: str) -> None:
    """The same words about something else."""
    assert item not in {one.item for one in mentions(("work", text))}


@pytest.mark.parametrize(
    ("section", "text", "item"),
    [
        ("skills", "Python, Talent, SQL", "data-pipelines"),
        ("skills", "Python, Closure, SQL", "clojure"),
        ("skills", "Derecho laboral, Aranzadi, LexNET", "cnn"),
        ("skills", "Python, Turno, SQL", "presto"),
    ],
)
def test_an_ordinary_word_is_no_slip(section: str, text: str, item: str) -> None:
    """Months, first names and everyday words stand beside names of tools and are none."""
    assert item not in {one.item for one in mentions((section, text))}
