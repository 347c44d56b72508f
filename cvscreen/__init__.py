"""cvscreen: parse CVs, match them against a rubric, score people with an explainable weighted model."""
