using System.Collections.Frozen;

namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Words that point at nobody and stay as they are.</summary>
internal static class KeptWords
{
    private static readonly Lazy<FrozenSet<string>> Titles = new(() => Set(
        "mr mrs ms miss mx dr prof sir dame rev hon phd md msc bsc mba jr sr ii iii iv dipl ing mag herr frau fraeulein monsieur madame " +
        "mlle mme m señor senor senora srta don dona signor signora dott dottssa dhr mevr pan pani pak ibu bapak mbak mbah " +
        "пан пані панна господин госпожа дядя тётя тетя дядько дід дед баба доктор професор профессор κύριος κυρία κ"));

    private static readonly Lazy<FrozenSet<string>> Particles = new(() => Set(
        "von van de der den del della da di do du dos das la le el al zu zur zum ten ter te vom und and y e of the bin ibn ben bint"));

    private static readonly Lazy<FrozenSet<string>> Address = new(() => Set(
        "street st road rd avenue ave lane ln drive dr court ct square sq boulevard blvd way place pl terrace close crescent parkway pkwy " +
        "highway hwy route north south east west n s e w flat apartment apt unit suite ste floor fl room box po no nr number building bldg " +
        "house strasse straße str weg platz allee gasse ring ufer damm haus etage og rue chemin impasse quai place bis via viale piazza " +
        "corso calle avenida plaza paseo rua travessa straat laan plein gade vej gatan väg vägen ulica ul usa us uk gb de fr germany"));

    private static readonly Lazy<FrozenSet<string>> Path = new(() => Set(
        "http https ftp sftp ssh www www1 www2 mail smtp imap pop mx ns dns vpn proxy gateway gw api app apps web cdn static assets img images " +
        "git svn hg repo repos wiki jira confluence build builds ci cd jenkins nexus registry docker k8s kube cluster node db sql mysql postgres " +
        "oracle mongo redis cache queue mq kafka ldap ad dc auth sso login portal intranet internal corp local lan home office dev test stage " +
        "staging prod production qa uat demo sandbox backup files file share shares public private data log logs tmp temp home users user " +
        "profile profiles in u id ids pub people person member members account accounts org orgs team teams project projects group groups " +
        "services service hooks hook webhook webhooks workflows trigger triggers paths manual invoke run incoming incomingwebhook bot server " +
        "srv host client admin root usr var etc opt bin lib src docs doc download downloads upload uploads documents desktop pictures export " +
        "exports mnt media nfs smb c d e index default main master html htm aspx asp php jsp json xml csv txt pdf doc docx xls xlsx zip gz tar " +
        "png jpg jpeg gif svg css js ts cs dll exe v1 v2 v3 browse view viewpage action page pages issues issue ticket tickets search query q s sig " +
        "sv se sp sr st spr srt ss key token code state redirect uri url com net org de"));

    public static bool Holds(WordMode mode, ReadOnlySpan<char> word) => mode switch
    {
        WordMode.Name => In(Titles, word) || (char.IsLower(word[0]) && In(Particles, word)),
        WordMode.Address => In(Address, word) || (char.IsLower(word[0]) && In(Particles, word)),
        WordMode.Path => In(Path, word),
        _ => false,
    };

    /// <summary>The s of "Maria's".</summary>
    public static bool IsPossessive(string text, WordToken token) =>
        token is { Length: 1, Start: >= 2 } && text[token.Start] is 's' or 'S' && text[token.Start - 1] is '\'' or '\u2019' && char.IsLetter(text[token.Start - 2]);

    /// <summary>What stands before = in a distinguished name.</summary>
    public static bool IsDirectoryKey(string text, WordToken token) =>
        token.End < text.Length && text[token.End] == '=' && (token.Start == 0 || text[token.Start - 1] is ',' or ' ' or '/')
        && text.AsSpan(token.Start, token.Length) is "CN" or "OU" or "DC" or "UID" or "O" or "C" or "L" or "ST" or "cn" or "ou" or "dc" or "uid";

    private static bool In(Lazy<FrozenSet<string>> set, ReadOnlySpan<char> word) =>
        word.Length <= 16 && set.Value.Contains(word.ToString().ToLowerInvariant());

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
