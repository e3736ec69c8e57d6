// Irregular forms of English that the treebanks do not hold, so that the lemmatizer knows them all.
#pragma once
#include <string_view>

namespace crosscheck::training {

// Lemma, past tense and past participle, set apart by blanks; a line each.
inline constexpr std::string_view kIrregularVerbs =
    "arise arose arisen\nawake awoke awoken\nbear bore borne\nbeat beat beaten\nbecome became become\nbegin began begun\n"
    "befall befell befallen\nbend bent bent\nbeset beset beset\nbet bet bet\nbid bid bid\nbind bound bound\nbite bit bitten\n"
    "bleed bled bled\nblow blew blown\nbreak broke broken\nbreed bred bred\nbring brought brought\nbroadcast broadcast broadcast\n"
    "build built built\nburst burst burst\nbuy bought bought\ncast cast cast\ncatch caught caught\nchoose chose chosen\n"
    "cling clung clung\ncome came come\ncreep crept crept\ncut cut cut\ndeal dealt dealt\ndig dug dug\ndo did done\n"
    "draw drew drawn\ndrink drank drunk\ndrive drove driven\neat ate eaten\nfall fell fallen\nfeed fed fed\nfeel felt felt\n"
    "fight fought fought\nfind found found\nflee fled fled\nfling flung flung\nfly flew flown\nforbid forbade forbidden\n"
    "forecast forecast forecast\nforesee foresaw foreseen\nforget forgot forgotten\nforgive forgave forgiven\nforgo forwent forgone\n"
    "forsake forsook forsaken\nfreeze froze frozen\nget got gotten\ngive gave given\ngo went gone\ngrind ground ground\n"
    "grow grew grown\nhang hung hung\nhear heard heard\nhide hid hidden\nhit hit hit\nhold held held\nhurt hurt hurt\n"
    "keep kept kept\nkneel knelt knelt\nknow knew known\nlay laid laid\nlead led led\nleave left left\nlend lent lent\n"
    "let let let\nlie lay lain\nlight lit lit\nlose lost lost\nmake made made\nmean meant meant\nmeet met met\nmislead misled misled\n"
    "mistake mistook mistaken\nmisunderstand misunderstood misunderstood\noutbid outbid outbid\noutdo outdid outdone\n"
    "outgrow outgrew outgrown\novercome overcame overcome\noverhear overheard overheard\noverrun overran overrun\n"
    "oversee oversaw overseen\novertake overtook overtaken\noverthrow overthrew overthrown\npartake partook partaken\n"
    "pay paid paid\nput put put\nquit quit quit\nread read read\nrebuild rebuilt rebuilt\nredo redid redone\nrepay repaid repaid\n"
    "resell resold resold\nretake retook retaken\nrewrite rewrote rewritten\nrid rid rid\nride rode ridden\nring rang rung\n"
    "rise rose risen\nrun ran run\nsay said said\nsee saw seen\nseek sought sought\nsell sold sold\nsend sent sent\nset set set\n"
    "shake shook shaken\nshed shed shed\nshine shone shone\nshoot shot shot\nshrink shrank shrunk\nshut shut shut\nsing sang sung\n"
    "sink sank sunk\nsit sat sat\nslay slew slain\nsleep slept slept\nslide slid slid\nsling slung slung\nslit slit slit\n"
    "speak spoke spoken\nspeed sped sped\nspend spent spent\nspin spun spun\nspit spat spat\nsplit split split\nspread spread spread\n"
    "spring sprang sprung\nstand stood stood\nsteal stole stolen\nstick stuck stuck\nsting stung stung\nstink stank stunk\n"
    "stride strode stridden\nstrike struck struck\nstrive strove striven\nswear swore sworn\nsweep swept swept\nswell swelled swollen\n"
    "swim swam swum\nswing swung swung\ntake took taken\nteach taught taught\ntear tore torn\ntell told told\nthink thought thought\n"
    "throw threw thrown\nthrust thrust thrust\ntread trod trodden\nundercut undercut undercut\nundergo underwent undergone\n"
    "understand understood understood\nundertake undertook undertaken\nundo undid undone\nuphold upheld upheld\nupset upset upset\n"
    "wake woke woken\nwear wore worn\nweave wove woven\nweep wept wept\nwin won won\nwind wound wound\nwithdraw withdrew withdrawn\n"
    "withhold withheld withheld\nwithstand withstood withstood\nwring wrung wrung\nwrite wrote written\n";

// Lemma and plural.
inline constexpr std::string_view kIrregularNouns =
    "analysis analyses\nbacterium bacteria\nbasis bases\ncalf calves\nchild children\ncrisis crises\ncriterion criteria\n"
    "diagnosis diagnoses\nfireman firemen\nfisherman fishermen\nfoot feet\ngoose geese\ngunman gunmen\nhalf halves\nhero heroes\n"
    "housewife housewives\nhypothesis hypotheses\nknife knives\nlawman lawmen\nleaf leaves\nlife lives\nloaf loaves\nman men\n"
    "medium media\nmemorandum memoranda\nmouse mice\noasis oases\nox oxen\nparenthesis parentheses\nperson people\n"
    "phenomenon phenomena\npoliceman policemen\nself selves\nserviceman servicemen\nsheaf sheaves\nshelf shelves\n"
    "spokesman spokesmen\nspokeswoman spokeswomen\nspokesperson spokespeople\nsynthesis syntheses\nthesis theses\nthief thieves\ntooth teeth\n"
    "wharf wharves\nwife wives\nwolf wolves\nwoman women\ncongressman congressmen\ncongresswoman congresswomen\ncongressperson congresspeople\n"
    "businessman businessmen\nbusinesswoman businesswomen\nchairman chairmen\ncrewman crewmen\nseaman seamen\n";

}  // namespace crosscheck::training
