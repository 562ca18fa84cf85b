using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>The small words around names, folded.</summary>
internal static class NameContext
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set(
        "van der den de da do dos das del della delle di du le la el al bin ibn bint von zu zum zur ten ter te het af av y e ni ui o mac mc ap ab ben san dela abu vom della degli dei");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Set(
        "mr mrs ms miss mx dr prof professor herr herrn frau hr fr sr sra srta dona don senor senora senhor senhora mme mlle monsieur madame signor signora sig pan pani mbak mas pak bu bapak ibu ing dipl sir dame lord lady rev nurse patient frl mevr dhr meneer mevrouw κος κα κυρια κυριος г гн г-н г-жа");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StrongCues = Set(
        "author authors contact ask call maintainer reviewer reviewed approved signed assignee assigned reporter reported owner attn dear hi hello hallo hola cher chere liebe lieber estimado estimada caro cara thanks thank regards cheers sincerely gruss grusse cc bcc autor auteur autore autorin verfasser ersteller ansprechpartner kontakt contacto contato contatto gracias merci danke obrigado dziekuje patient employee customer kunde kundin mitarbeiter mitarbeiterin cliente client student guardian witness notified emailed phoned met attendee attendees present participants onsdag ask laptop macbook phone mobile beim bei demander fragen preguntar pregunta perguntar spytac kysy fraga spor vraag zapytac pytac sor asked told pinged interviewed hired signature name named called nom nombre nome naam namn navn imie nazwisko jmeno nev nimi ad soyad nama ten lives born geboren nacido nascido nata nato wrote written");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WeakCues = Set(
        "by from for with of to von fur mit par pour avec de por para con da di per przez dla od av af for till til door met oleh untuk dari tarafindan and und y e et i og och en ja ve dan see cf via user");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TermsAfter = Set(
        "street road avenue lane drive square boulevard university universitat institute school college hospital airport station bridge park theorem lemma algorithm law laws principle method methods formula equation equations transform distribution filter kernel test code codes number numbers sequence series constant function functions model models effect paradox conjecture inequality matrix polynomial polynomials curve criterion award prize medal foundation inc ltd llc gmbh ag kg corp corporation company co bv nv sa sarl oy ab as aps plc limited pty srl spa kk sp group partners associates bank hotel cup gambit defence defense variation opening museum library stadium theatre gallery standard plugin framework server edition license licence stemmer tree heap hash fractal set triangle number space norm automaton machine notation river mountain lake island islands county city strasse gasse platz weg sans serif mono grotesk font color colour theme day week month fest festival hill hills court crescent close terrace grove gardens heights plaza calea bulevardul observatory tower palace castle church cathedral beach valley forest garden mail cloud bus line lines railway sarl gmbh&co mercedes racing ferrari honda bianco rosso grande gourmet cafe bar restaurant bistro winery vineyard tech technologies solutions software systems consulting labs lab studio studios media news times post herald");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TermsBefore = Set(
        "the theorem algorithm lake mount fort port saint st cape new north south east west book novel professor president minister king queen emperor pope hotel rue via calle street avenue font island strasse boulevard ulica ulitsa");

    public static bool IsParticle(ReadOnlySpan<char> word) => Contains(Particles, word);

    public static bool IsTitle(ReadOnlySpan<char> word) => Contains(Titles, word);

    public static bool IsStrongCue(ReadOnlySpan<char> word) => Contains(StrongCues, word);

    public static bool IsWeakCue(ReadOnlySpan<char> word) => Contains(WeakCues, word);

    public static bool IsTermAfter(ReadOnlySpan<char> word) => Contains(TermsAfter, word);

    public static bool IsTermBefore(ReadOnlySpan<char> word) => Contains(TermsBefore, word);

    private static bool Contains(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[24];
        var length = word.Length > 20 ? 0 : Folding.Fold(word, folded);
        return length > 0 && set.Contains(folded[..length]);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
