"""Words that a full stop shortens in front of a name: ranks, offices, honorifics, units, streets.

Data for `content.sentence_ends`. What is also a word of another language stands under its own.
"""

_ENGLISH = """
    sec secy secs supt insp det dets atty attys pvt pfc pte cpl cpls lcpl spc ssgt sfc msgt tsgt csm
    sgts lts capts cols gens sens reps govs profs revs lieut comdr cdr cdre commr comm comms cmdt
    ens sqn flt wg dep asst assoc treas chmn amb cllr ald bp abp msgr dcn ofc const cst cpt del dir
    min rt mx ct assn natl intl bldg hwy rte pkwy cos
"""
_GERMAN = "hr hrn frl akad bgm abg pfr hptm oblt ofw gebr fam frhr kard ebf stud gefr uffz komm"
_ROMANCE = """
    pr prs mmes mlles mes lic arq gral cnel cap tte ten sgto mons hno hna hnos sto sta ldo lda
    ud uds excmo excma ilmo ilma mtro mtra abg pdte gob dip cmdte almte pbro rvdo pe des cel cb ver
    pref ir eng sigg dott.ssa prof.ssa rag geom cav card magg sf str bd avda ctra
"""
_NORTHERN = "mw ds jhr jkvr adv adm dir tekn"
_EASTERN = """
    płk ppłk mjr kpt sierż ks św ul inż hab mudr judr rndr phdr mvdr thdr paeddr bc doc plk pplk
    npor prap nám tř ifj özv öğr gör arş uzm op alb yzb ütğm tğm org korg tümg tuğg bçvş mah cad sok
    проф доц акад ген полк лейт инж св просп бул вул смт обл гр тов δρ αγ καθ jl kab kec hj tn ny
    sdr bpk jend kol kh
"""
RANKS = frozenset(" ".join((_ENGLISH, _GERMAN, _ROMANCE, _NORTHERN, _EASTERN)).split())
"""With a capital they stand in front of a name, whatever the language; all in capitals they are
somebody's initials: "the SEC"."""

_SERBO_CROATIAN = "dr prof mr akad gđa gosp dipl sv ul tzv npr br čl gen"
_SCANDINAVIAN = "adm dir adv prof dr hr frk jf bl ev"
OF_LANGUAGE = {
    language: frozenset(words.split())
    for language, words in {
        "de": "hrn em min std sek tsd pkt stk jh jhd jhdt geb verh wg",
        "fr": "pr me av ap boul bd chap env",
        "es": "lic arq gral cnel mons ldo lda excmo excma ilmo ilma avda pdte núm",
        "pt": "exmo ilmo pe des dep eng av",
        "it": """sig sigg on sen gen col cap ten magg rag geom comm cav mons card min dott.ssa
            prof.ssa""",
        "nl": "dhr mevr mw drs ir ds jhr min burg",
        "pl": """ul al pl os św ks bp abp kard hab inż gen płk ppłk mjr kpt por ppor sierż st asp
            insp nadkom podinsp red np tj tys wg pt""",
        "cs": "ul tř sv např tzv tj doc plk pplk gen mjr kpt por npor prap arch tis mil mld",
        "sk": "ul sv napr tzv tj doc plk pplk gen mjr kpt por npor prap tis mil mld",
        "hu": "ifj id özv kb ún ill pl",
        "ro": "dl dna str bd jud ing col lt sf av",
        "hr": _SERBO_CROATIAN,
        "bs": _SERBO_CROATIAN,
        "sr": _SERBO_CROATIAN,
        "sl": "dr prof mag gen dipl sv ul npr",
        "no": _SCANDINAVIAN,
        "nb": _SCANDINAVIAN,
        "nn": _SCANDINAVIAN,
        "da": _SCANDINAVIAN,
        "sv": _SCANDINAVIAN,
        "fi": "mm esim ns nk prof tri",
        "ru": "проф доц акад ген лейт инж св просп бул наб пер пл обл пос гр тов им",
        "uk": "проф доц акад ген інж св просп бул вул пл обл смт ім",
        "bg": "проф доц акад ген инж св бул пл обл",
        "el": "δρ αγ καθ",
        "tr": "prof doç mah cad",
        "id": "jl kab kec jend kol",
    }.items()
}
"""What stands so in front of names and numbers in one language, written small as well.

None of them is a common word there that may end a sentence: Polish "im" is also "them".
"""
