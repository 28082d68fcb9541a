package dev.stagebill.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The languages of a portal. Every document is indexed by the rules of its own, and a word of a query stands for what it becomes in any of them.
 * The endings are those of light stemmers: for English the S-stemmer of D. Harman, "How effective is suffixing?" (1991), for the others those of
 * J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages" (2006), and of L. Dolamic and J. Savoy for Russian.
 */
final class Languages {
    private static final Language NONE = new Language("none", "az", "", "");

    private static final List<Language> KNOWN = List.of(
            new Language(
                    "en",
                    "az",
                    "a an and are as at be by can do does for from has have how i if in is it my not of on or our that the then this to was we what when where which who why will with you your",
                    "eies=eie:4 aies=aie:4 ies=y:4 us=us:4 ss=ss:4 aes=aes:4 ees=ees:4 oes=oes:4 s:4"),
            new Language(
                    "de",
                    "az",
                    "aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer eines er es fur hat ich ihr im in ist kann mit nach nicht noch nur oder sein sich sie sind so uber um und uns unter vom von vor war was wenn werden wie wir wird zu zum zur",
                    "ern:6 em:5 en:5 er:5 es:5 e:4 bs=b:4 ds=d:4 fs=f:4 gs=g:4 hs=h:4 ks=k:4 ls=l:4 ms=m:4 ns=n:4 ts=t:4;"
                            + "est:6 er:5 en:5 bst=b:5 dst=d:5 fst=f:5 gst=g:5 hst=h:5 kst=k:5 lst=l:5 mst=m:5 nst=n:5 tst=t:5"),
            new Language(
                    "fr",
                    "az",
                    "a au aux avec ce ces cette comme d dans de des du elle en est et etre il ils je l la le les leur lui mais ne nous on ou par pas pour qu que qui sa se ses si son sont sur un une vos votre vous y",
                    "eaux=eau:5 aux=al:6 x:6 s:4;r:6;e:6;e:6;ll=l:5 nn=n:5 tt=t:5 ss=s:5 mm=m:5 rr=r:5 pp=p:5 cc=c:5"),
            new Language(
                    "es",
                    "az",
                    "a al como con cuando de del desde donde e el ella en entre es esta este esto fue ha hay la las le lo los mas me no o para pero por que se sea ser si sin sobre son su sus tambien un una uno y ya",
                    "eses=es:5 ces=z:5 os:5 as:5 es:5 o:4 a:4 e:4"),
            new Language(
                    "pt",
                    "az",
                    "a ao aos as com como da das de do dos e ela ele em entre era essa esse esta este eu foi ha isso ja mais mas na nao nas no nos o os ou para pela pelo por qual quando que se sem ser seu sua sao tem um uma",
                    "oes=ao:5 aes=ao:5 res=r:5 ses=s:5 les=l:5 zes=z:5 ns=m:4 eis=el:5 ais=al:5 is=il:5 mente:7 s:4;"
                            + "inha=inho:8 iaca=iaco:8 eira=eiro:8 osa=oso:7 ica=ico:7 ida=ido:7 ada=ado:7 iva=ivo:7 ama=amo:7 ona=ao:7 ora=or:7 esa=es:7;"
                            + "e:5 a:5 o:5"),
            new Language(
                    "ru",
                    "ая",
                    "а без бы был была были было в вам вас во вот вы да для до его ее если есть же за и из или им их к как ко когда которыи ли мы на не но о об он она они от по при с со так то только у чем что это я",
                    "иями:7 оями:7 иям:6 иях:6 оях:6 ями:6 оям:6 оьв:6 ами:6 его:6 ему:6 ери:6 ими:6 ого:6 ому:6 ыми:6 оев:6"
                            + " ая:5 яя:5 ях:5 юю:5 ах:5 ею:5 их:5 ия:5 ию:5 ьв:5 ою:5 ую:5 ям:5 ых:5 ея:5 ам:5 ем:5 еи:5 ев:5 ии:5 им:5 ое:5 ои:5 ом:5 ов:5 ые:5 ыи:5 ым:5 ми:5"
                            + " а:4 е:4 и:4 о:4 у:4 ы:4 я:4 ь:4;"
                            + "ь:4 и:4 нн=н:4"));

    private final List<Language> all;

    private Languages(List<Language> all) {
        this.all = List.copyOf(all);
    }

    /** The languages with these codes, the portal's own first. */
    static Languages of(String portal, Set<String> others) {
        Set<String> codes = new LinkedHashSet<>(List.of(portal));
        others.stream().filter(Languages::isKnown).sorted().forEach(codes::add);
        return new Languages(codes.stream().map(Languages::language).toList());
    }

    /** Whether there are rules for a language. */
    static boolean isKnown(String code) {
        return KNOWN.stream().anyMatch(language -> language.code().equals(code));
    }

    /** The language with this code, one without any rules when there is none. */
    static Language language(String code) {
        return KNOWN.stream()
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    /** The code of the language that a tag such as {@code pt-BR} means. */
    static String code(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** All languages with rules. */
    static Languages known() {
        return new Languages(KNOWN);
    }

    /** Reads {@code languages} of the first file. */
    static Languages read(JsonNode rows) {
        List<Language> all = new ArrayList<>();
        for (JsonNode row : rows) {
            all.add(new Language(
                    row.get(0).asString(),
                    row.get(1).asString(),
                    row.get(2).asString(),
                    row.get(3).asString()));
        }
        return new Languages(all);
    }

    /** What {@link #read} reads. */
    String write() {
        return all.stream()
                .map(language -> Script.strings(language.row()))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    /** All of them, the portal's own first. */
    List<Language> all() {
        return all;
    }

    /** What a word becomes in any of them. */
    Set<String> terms(String word) {
        if (all.size() == 1) {
            return Set.of(all.get(0).term(word));
        }
        return all.stream().map(language -> language.term(word)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a word carries no meaning of its own in one of them. */
    boolean passesOver(String word) {
        return all.stream().anyMatch(language -> language.passesOver(word));
    }
}
