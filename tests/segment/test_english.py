"""Where English sentences end."""

import pytest
from marked import sentences_of, text_of

from ank_i18n.segment import sentences

CASES = """
    The forum was opened by K. Zhumabekov. | The guests applauded.
    John F. Smith and J.R. Brown met Dr. Lee. | They talked.
    The U.S. Department of State replied. | He lives in the U.S. | He works there.
    Mr. and Mrs. Smith, Prof. Lee and Gov. Brown came.
    It opens at 10 a.m. | It closes at 6 p.m. on Sundays.
    It opened on Sept. 5 and closed on Dec. 31, 2019.
    He works for Chevron Inc. and Samruk Co. Ltd. in Astana.
    He works for Chevron Inc. | She does not.
    They sold rugs, bowls, etc. | The fair went well.
    They sold rugs, bowls, etc. and left.
    See Fig. 2, p. 15 and Art. 5 of the Law. | No. 6 is repealed.
    "No," he said. | No. | Not yet.
    “We are one. | We stand together,” he said.
    "Where are you from?" asked the guest. | "From Omsk."
    He saw the film “Home. A Family Story” twice.
    He saw the show "What? Where? When?" twice.
    What is it? | It is a forum!
    The forum (see the programme. – Ed.) was opened.
    (Applause.) | He went on.
    It was shown (Smith et al., 2015). | Others agree.
    It cost $3.5 million. | The fund paid.
    Cities, e.g. Almaty, i.e. the largest one, grow.
    He waited... | Nobody came.
    He waited ... and left.
    the office is closed. | call them tomorrow.
    World War I. | The peace.
    It took place in 146 B.C. in Carthage.
    The St. Petersburg forum and the Washington, D.C. office agreed.
    1. Open the museum. | 2. Name a director.
    Write to press@ank.kz. | Visit assembly.kz. | Thank you!
    It lies 40 mi. from St. Mary's Church. | We walked.
    As shown before,[12] it grows. | It was so in 2019.[13] | It is so now.
    P.S. See you in Astana. | Bring friends.
    It grew 3.5 per cent vs. 2 per cent a year ago.
"""
ALL = [line.strip() for line in CASES.strip().splitlines()]


@pytest.mark.parametrize("case", ALL)
def test_case(case: str) -> None:
    assert sentences(text_of(case), "en") == sentences_of(case)
