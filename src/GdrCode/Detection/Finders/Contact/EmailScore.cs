using GdrCode.Detection.Gazetteers;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Whose mailbox it may be.</summary>
internal static class EmailScore
{
    private const int ShortestRole = 4;

    private static readonly HashSet<string> ReservedEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "invalid", "local", "example", "localhost", "localdomain", "lan", "internal", "tld", "tst", "foo", "bar", "service", "socket", "timer", "target", "mount", "slice", "δοκιμή", "испытание", "测试", "テスト",
    };

    private static readonly HashSet<string> SampleLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "example", "example1", "example2", "openssh", "libssh", "lists", "iana", "ietf", "w3", "rfc-editor", "unicode", "kernel", "gnu", "debian", "mozilla", "domain", "mydomain", "yourdomain", "your-domain", "somedomain", "domain1", "domain2", "test", "tests", "testing", "foo", "bar", "foobar", "acme", "contoso", "fabrikam", "northwind", "northwindtraders",
        "adventure-works", "adventureworks", "adatum", "litware", "litwareinc", "tailspintoys", "wingtiptoys", "woodgrovebank", "proseware", "fourthcoffee", "company", "mycompany", "yourcompany", "mail", "email", "a", "b", "c", "d", "x", "y", "z", "abc", "xyz",
        "host", "hostname", "server", "site", "mysite", "website", "somewhere", "nowhere", "placeholder", "sample", "demo", "dummy", "fake", "fakemail", "mailinator", "beispiel", "musterfirma", "muster", "ejemplo", "dominio", "exemplo", "exemple", "domaine", "esempio", "przyklad", "ornek", "esimerkki", "domena", "firma", "empresa", "azienda", "entreprise", "priklad", "bedrijf", "foretag", "yritys", "sirket", "users.noreply.github",
    };

    private static readonly HashSet<string> Roles = new(Gazetteer.Read("role-mailboxes"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FreeMail = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac", "aol", "gmx", "web", "t-online", "freenet", "posteo", "mailbox", "protonmail", "proton", "pm", "tutanota", "tuta", "fastmail", "hey", "zoho", "mail", "inbox", "yandex", "rambler", "qq", "163", "126", "sina", "naver", "daum", "hanmail", "kakao", "wp", "o2", "onet", "interia", "seznam", "centrum", "post",
        "libero", "virgilio", "tiscali", "alice", "orange", "wanadoo", "free", "laposte", "sfr", "bluewin", "sunrise", "uol", "bol", "terra", "ig", "rediffmail", "btinternet", "sky", "virginmedia", "ntlworld", "comcast", "verizon", "att", "cox", "shaw", "rogers", "bigpond", "optusnet", "xtra", "telenet", "skynet", "ziggo", "kpnmail", "xs4all", "planet", "telia", "bredband", "spray", "online", "surfeu", "kolumbus", "elisanet", "saunalahti", "abv", "centrum", "azet", "freemail", "citromail",
    };

    public static double Of(string local, string domain)
    {
        var labels = domain.Split('.');
        var main = labels.Length > 2 && labels[^2] is "co" or "com" or "org" or "net" or "ac" or "gov" or "edu" ? labels[^3] : labels[^2];
        if (ReservedEndings.Contains(labels[^1]) || SampleLabels.Contains(main) || SampleLabels.Contains(domain) || labels.Contains("example", StringComparer.OrdinalIgnoreCase)
            || domain.Contains("noreply", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("example", StringComparison.OrdinalIgnoreCase) || domain.StartsWith("test", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var free = FreeMail.Contains(main);
        if (IsRole(local) || local.Length < 2 || local.Contains("noreply", StringComparison.OrdinalIgnoreCase) || local.Contains("no-reply", StringComparison.OrdinalIgnoreCase) || labels[0].Equals("lists", StringComparison.OrdinalIgnoreCase))
        {
            return free ? 0.3 : 0.2;
        }

        // The ids of messages and certificates have digits where people have letters.
        var digits = local.Count(char.IsAsciiDigit);
        if (local.Length > 24 && digits * 3 > local.Length)
        {
            return 0.15;
        }

        return free || IsPersonal(local) ? 0.92 : IsSample(local) ? 0.3 : 0.72;
    }

    /// <summary>Whether a mailbox is a role of an organisation, at a domain of its own.</summary>
    public static bool IsOfRole(string local, string domain) => IsRole(local) && !FreeMail.Contains(domain.Split('.')[0]);

    public static string Category(FragmentView view, TextSpan span, string domain)
    {
        if (view.Fragment.Place == Place.Licence || CopyrightNotice.Precedes(view.Value, span.Start))
        {
            return "email-address-in-attribution";
        }

        return FreeMail.Contains(domain.Split('.')[0]) ? "email-address-personal" : "email-address-corporate";
    }

    // kirjasto.asiakaspalvelu, tollgate-oncall: a role, and no part that is a name.
    private static bool IsRole(string local) =>
        Roles.Contains(local)
        || (local.Split('.', '_', '-', '+') is { Length: > 1 } parts && parts.Any(p => p.Length >= ShortestRole && Roles.Contains(p)) && !parts.Any(p => p.Length > 2 && (Gazetteer.Default[p] & (WordUses.Given | WordUses.Family)) != 0 && !Roles.Contains(p)));

    private static bool IsSample(string local) =>
        local.StartsWith("test", StringComparison.OrdinalIgnoreCase) || local.StartsWith("user", StringComparison.OrdinalIgnoreCase) || local.EndsWith("test", StringComparison.OrdinalIgnoreCase) || local.StartsWith("your", StringComparison.OrdinalIgnoreCase) || local.StartsWith("some", StringComparison.OrdinalIgnoreCase);

    // first.last, f.last, or a part that the lists know as a name.
    private static bool IsPersonal(string local)
    {
        var parts = local.Split('.', '_', '-');
        return (parts.Length > 1 && parts.Any(p => p.Length > 1 && (Gazetteer.Default[p] & (WordUses.Given | WordUses.Family)) != 0 && (Gazetteer.Default[p] & WordUses.Common) == 0))
            || (parts.Length == 2 && parts[0].Length == 1 && parts[1].Length > 2)
            || (parts.Length == 1 && (Gazetteer.Default[local] & (WordUses.Given | WordUses.Family)) != 0 && (Gazetteer.Default[local] & WordUses.Common) == 0);
    }
}
