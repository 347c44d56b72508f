"""What sentences ask of who somebody is."""

import pytest

from cvscreen.rubric.demands import find_demand

ASKED = {
    "You are a team player, aged 25 to 35": "age",
    "Do not apply if you are over 40": "age",
    "Young and dynamic": "age",
    "not older than 35": "age",
    "between 25 and 35 years old": "age",
    "You must be under 40": "age",
    "Jung und dynamisch": "age",
    "Sie sind nicht älter als 40": "age",
    "zwischen 25 und 35 Jahre alt": "age",
    "Bewerber unter 35 Jahren": "age",
    "Native English speaker": "nationality",
    "French native speaker": "nationality",
    "Deutsch-Muttersprachler": "nationality",
    "Must be a British citizen": "nationality",
    "EU citizens only": "nationality",
    "Newly graduated engineers": "graduation year",
    "Recent graduates welcome": "graduation year",
    "A degree from a top university": "school name",
    "Degree from Oxford or Cambridge": "school name",
    "5+ years in Berlin": "address",
    "You live in Hamburg": "address",
    "Residence in Munich": "address",
    "Males only": "gender",
    "Application with photo": "photo",
}
NOT_ASKED = [
    "Experience with over 40 services in production",
    "React Native and cloud-native development",
    "Work with young people in care",
    "Mentor younger colleagues",
    "We are a young team",
    "You look after children aged 3 to 6",
    "Lead a team of between 25 and 35 people",
    "5+ years in sales",
    "English at native level",
    "You have managed over 40 people",
    "Bachelor's degree from a university",
    "Care for patients over 60",
    "Ability to work under pressure",
    "Junge Menschen begleiten",
    "We welcome applications regardless of age or gender",
    "10 years of experience in Java",
]


@pytest.mark.parametrize(("sentence", "attribute"), ASKED.items())
def test_a_sentence_that_asks_who_somebody_is_is_found(sentence: str, attribute: str) -> None:
    """An attribute need not be named to be asked for."""
    found = find_demand(sentence)
    assert found is not None
    assert attribute == found.attribute


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_what_speaks_of_others_or_of_work_is_left_alone(sentence: str) -> None:
    """Those a job is done for have ages, and services are counted."""
    assert find_demand(sentence) is None
