import pytest

from ank_i18n.terms.kazakh_verbs import conjugated


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("нығайту", "нығайтып нығайтады нығайтты нығайтқан нығайтатын нығайтылды нығайтпайды"),
        ("бастау", "бастап бастайды бастады бастаған бастайтын басталды бастамайды"),
        ("беру", "беріп береді берді берген беретін берілді бермейді"),
        ("шығу", "шығып шығады шықты шыққан шығатын шығылды шықпайды"),
        ("қою", "қойып қояды қойды қойған қоятын қойылды қоймайды"),
        ("оқу", "оқып оқиды оқыды оқыған оқитын оқылды оқымайды"),
        ("жазу", "жазып жазады жазды жазған жазатын жазылды жазбайды"),
    ],
)
def test_a_verb_in_its_forms(word, forms):
    assert set(forms.split()) <= conjugated(word)


@pytest.mark.parametrize("word", ["ту", "тау", "су", "халық", "мәдениет"])
def test_what_is_no_verb_has_no_forms(word):
    assert not conjugated(word)
