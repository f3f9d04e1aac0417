"""Words that relate no papers: those of English grammar, and those that any abstract uses."""

from __future__ import annotations

from typing import Final

_GRAMMAR: Final = """
    a about above across after afterwards again against all almost alone along already also
    although always am among amongst amount an and another any anyhow anyone anything anyway
    anywhere are around as at away back be became because become becomes becoming been before
    beforehand behind being below beside besides between beyond both but by can cannot could de
    did do doing done down due during each eight either else elsewhere enough etc even ever
    every everyone everything everywhere except few first five for former formerly four from
    full further get gets getting give gives giving go goes going had has have having he hence
    her here hereby herein hereupon hers herself him himself his how however if in indeed into
    is it its itself just keep last latter least less many may maybe me meanwhile might mine
    more most mostly much must my myself namely neither never next nine no nobody none nor not
    nothing now nowhere of off often on once one ones only onto or other others otherwise our
    ours ourselves out over own per perhaps put rather re really same second see seem seemed
    seeming seems seven several she should since six so some somehow someone something sometime
    sometimes somewhere still such take takes ten than that the their theirs them themselves
    then there thereafter thereby therefore therein thereupon these they thing things third this
    those though three through throughout thus to together too top toward towards two under
    until up upon us very via was we well were what whatever when whence whenever where whereas
    whereby wherein whereupon wherever whether which whichever while who whoever whole whom
    whose why will with within without would yet you your yours yourself yourselves
"""
_ABSTRACTS: Final = """
    abilities ability able accuracy accurate achieve achieved achieves achieving additional
    additionally address addressing advocating aim analyses analysis analyze applications
    applied apply applying approach approaches art available average based baseline baselines
    best better build called capabilities capability capable capture cases challenge challenges
    challenging chosen code collection common community compare compared comparison complex
    comprehensive conduct conducted consequently consider consistently construct contrast
    contribution contributions core critical crucial current currently data dataset datasets
    demonstrate demonstrated demonstrates demonstrating design designed despite develop
    developed developing development different difficult directly diverse does drive drives
    effective effectively effectiveness efficiency efficient enable enables enabling enhance
    enhances enhancing ensure entire especially essential evaluate evaluated evaluates
    evaluating evaluation evaluations evidence example examples exhibit existing experiment
    experimental experiments explore extensive fail fast field finally finding findings focus
    focused following framework furthermore future gap generally generate generated given good
    help high high-quality higher highlight highly hope identify ii iii impact importance
    important improve improved improvement improvements improves improving include includes
    including increasing increasingly input inputs insights inspired instead introduce
    introduced introduces introducing investigate involve involves involving issue issues key
    known lack large large-scale larger lead leading learn learned learning learns lens level
    levels leverage leverages leveraging like limitation limitations limited long look low lower
    main make makes making manual means measure measuring method methods model modeling models
    moreover multiple need needs nevertheless new notably novel number observed obtain offer
    offers open open-source outperform outperforming outperforms output outputs overall paper
    papers par particular particularly perform performance performs popular possible potential
    practical practice present presented presents previous previously prior problem problems
    produce progress promising propose proposed proposes provide provided provides providing
    publicly quality range real-world recent recently recognized reduce release released rely
    remain remains remarkable require required requires research result resulting results
    rethinking reveal reveals scale scenario scenarios serve set setting settings shown shows
    significant significantly similar simple single size small smaller solution solutions
    specific specifically standard standardized state state-of-the-art strategies strategy
    strong struggle studied studies study substantial substantially success successfully suggest
    superior support surprisingly system systems task tasks technique techniques test tested
    testing thorough time times traditional train trained training treat type types typical
    typically understand understanding unfortunately unlike use used useful uses using utilize
    utilizing validate value values variety various vary way ways wide widely work works yield
    yields
"""
"""Words of papers as such."""

STOP_WORDS: Final = frozenset((_GRAMMAR + _ABSTRACTS).split())
"""In small letters, plurals beside their singulars."""
