using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Reads on the line of a finding that it speaks of nobody: an organisation's seat, a path of a web site, a work of art.</summary>
internal static class Surroundings
{
    private const int Reach = 80;

    // A host may well end in "host".
    private const int ShortestName = 8;
    private const int ShortestProduct = 4;
    private const int ShortestKey = 32;
    private const int ShortestSealed = 20;

    // As far as the call reaches that the GUID of a role stands in.
    private const int RoleReach = 200;
    private const int GuidLength = 36;
    private const string OfTicket = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

    // A piece of base64 that looks like something, and what around it tells that it is one.
    private const int LongestPiece = 24;
    private const int LongestRun = 200;
    private const int LeastRun = 100;

    private static readonly HashSet<string> Commits = new(StringComparer.OrdinalIgnoreCase) { "rev", "ref", "sha", "sha1", "commit", "revision", "commitId", "commitHash", "gitCommit", "commit_sha" };

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> OfPieces = SearchValues.Create("0123456789abcdefABCDEF\"+ \t\r\n");
    private static readonly SearchValues<char> OfBase64 = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=");

    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \t\"'<>(");

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,;)\n<");

    private static readonly SearchValues<string> Firms = SearchValues.Create(
        ["©", "&copy;", "Inc.", "Inc,", "Foundation", "University", "Ministry", "Embassy", "Museum"], StringComparison.Ordinal);

    // Without those that are words or names elsewhere.
    private static readonly HashSet<string> Forms =
    [
        "GmbH", "GMBH", "mbH", "AG", "OG", "KG", "OHG", "UG", "eG", "e.V", "Inc", "LLC", "LLP", "Ltd", "Limited", "Corp", "Corporation", "PLC", "plc", "Pty", "S.A", "S.A.S", "SAS", "SARL", "S.p.A", "S.r.l", "SRL",
        "S.L", "Ltda", "B.V", "BV", "N.V", "NV", "VOF", "AB", "Oy", "Oyj", "ApS", "A/S", "ASA", "Kft", "Zrt", "Nyrt", "s.r.o", "a.s", "d.o.o", "d.d", "OÜ", "UAB", "SIA", "ООО", "ОАО", "ТОВ",
        "Foundation", "Stiftung", "University", "Universität", "Institute", "Consortium",
    ];

    private static readonly SearchValues<string> Works = SearchValues.Create(["artist", "album", "composer", "lyricist", "arranger", "imdb", "tmdb", "soundtrack", "screenplay"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Patients = SearchValues.Create(
        [" he ", "He ", " she ", "She ", " his ", "His ", " her ", "Her ", "atient", "Mr", "Ms", "Dr", "wife", "husband", "mother", "father", "son ", "daughter", "boss", "colleague", "employee", "customer", "years old", "Frau", "Herr"],
        StringComparison.Ordinal);

    /// <summary>Whether a name ends in the form of a company, or one stands right behind it.</summary>
    public static bool AreFirm(Finding finding)
    {
        var value = finding.Value.AsSpan();
        if (Forms.Contains(value[(value.LastIndexOf(' ') + 1)..].TrimEnd('.').ToString()))
        {
            return true;
        }

        var after = finding.Fragment.Value.AsSpan(finding.ValueSpan.End).TrimStart(" ,");
        var end = after.IndexOfAny(WordEnds);
        return Forms.Contains(after[..(end < 0 ? after.Length : end)].TrimEnd('.').ToString());
    }

    /// <summary>Whether a name is that of the code: the first part of a namespace on the path, as <c>Acme</c> of <c>src/Acme.Billing.Core</c>.</summary>
    public static bool AreProduct(SourceFile file, Finding finding)
    {
        var path = file.Path.AsSpan();
        var value = finding.Value.AsSpan();
        value = value.EndsWith("'s") || value.EndsWith("’s") ? value[..^2] : value;
        foreach (var part in path.Split('/'))
        {
            var name = path[part];
            if (name.Length > value.Length + 1 && name[value.Length] == '.' && char.IsAsciiLetterUpper(name[value.Length + 1]) && name.StartsWith(value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what looks like a host is a key of the product's own settings: <c>akka.persistence.snapshot-store.local</c> in a folder <c>Akka.Persistence</c>.</summary>
    public static bool AreKey(SourceFile file, Finding finding)
    {
        var value = finding.Value.AsSpan();
        var dot = value.IndexOf('.');
        if (dot < ShortestProduct || value.Count('.') < 2)
        {
            return false;
        }

        foreach (var part in file.Path.AsSpan().Split('/'))
        {
            if (file.Path.AsSpan()[part].StartsWith(value[..(dot + 1)], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a handle holds the name of the product, the first part of a namespace on the path: <c>@msftorleans</c> in <c>src/Orleans.Runtime</c>.</summary>
    public static bool AreAccountOfProduct(SourceFile file, Finding finding)
    {
        foreach (var part in file.Path.AsSpan().Split('/'))
        {
            var name = file.Path.AsSpan()[part];
            var dot = name.IndexOf('.');
            if (dot >= ShortestProduct && dot + 1 < name.Length && char.IsAsciiLetterUpper(name[dot + 1]) && finding.Value.AsSpan().Contains(name[..dot], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is a piece of the public key of an assembly, which is written over many lines: <c>InternalsVisibleTo("A, PublicKey=00240000…" + "…")</c>.</summary>
    public static bool ArePublicKey(SourceFile file, Finding finding)
    {
        if (finding.Value.Length < ShortestKey || finding.Value.AsSpan().ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        var before = file.Content.AsSpan(0, finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start);
        return before[..(before.LastIndexOfAnyExcept(OfPieces) + 1)].EndsWith("PublicKey=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a value is the commit that it is called: <c>rev: 2b7e147e…</c>.</summary>
    public static bool AreCommit(Finding finding) =>
        finding.Fragment.Name is { } name && Commits.Contains(name) && finding.Value.Length is 40 or 64 && !finding.Value.AsSpan().ContainsAnyExcept(HexDigits);

    /// <summary>Whether a value was encrypted for a build service under the key that says so: <c>secure: m5Zq0b…</c>.</summary>
    public static bool AreSealed(Finding finding) => finding.Fragment.Name == "secure" && finding.Value.Length >= ShortestSealed && finding.Fragment.Kind == FragmentKind.ConfigurationValue;

    /// <summary>Whether a GUID is one of a cloud's own roles: <c>subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '…')</c>.</summary>
    public static bool AreRole(SourceFile file, Finding finding)
    {
        var start = finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start;
        return finding.Value.Length == GuidLength && Guid.TryParse(finding.Value, out _) && file.Content.AsSpan(Math.Max(0, start - RoleReach), Math.Min(start, RoleReach)).Contains("roleDefinition", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a number is that of a ticket behind the word for what is left to do: <c>TODO (PM-35501)</c>.</summary>
    public static bool AreTicket(SourceFile file, Finding finding)
    {
        var run = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var before = Before(file, finding);
        var word = before.TrimEnd(OfTicket);
        var ticket = file.Content.AsSpan(run.Start - before.Length + word.Length, run.Length + before.Length - word.Length);
        var dash = ticket.IndexOf('-');
        word = word.TrimEnd(" (:[#");
        return dash >= 2 && !ticket[..dash].ContainsAnyExceptInRange('A', 'Z') && ticket.Length > dash + 1 && !ticket[(dash + 1)..].ContainsAnyExceptInRange('0', '9')
            && (word.EndsWith("TODO") || word.EndsWith("FIXME") || word.EndsWith("HACK"));
    }

    /// <summary>Whether a value is a piece of a long run of base64.</summary>
    public static bool AreCoded(SourceFile file, Finding finding)
    {
        var hull = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var text = file.Content.AsSpan();
        if (hull.Length > LongestPiece || text[hull.Start..hull.End].ContainsAnyExcept(OfBase64))
        {
            return false;
        }

        var before = text[Math.Max(0, hull.Start - LongestRun)..hull.Start];
        var after = text[hull.End..Math.Min(text.Length, hull.End + LongestRun)];
        var end = after.IndexOfAnyExcept(OfBase64);
        return before.Length - 1 - before.LastIndexOfAnyExcept(OfBase64) + (end < 0 ? after.Length : end) >= LeastRun;
    }

    /// <summary>Whether a value repeats the name that it is bound to: it is a name itself, of a setting or a header.</summary>
    public static bool RepeatName(Finding finding) =>
        finding.Fragment.Name is { Length: >= ShortestName } name && finding.Value.EndsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address stands behind the name of an organisation.</summary>
    public static bool NameFirm(SourceFile file, Finding finding) => Before(file, finding).IndexOfAny(Firms) >= 0;

    /// <summary>Whether what looks like a home folder is the path of a URL.</summary>
    public static bool AreUrl(SourceFile file, Finding finding)
    {
        var before = Before(file, finding);
        before = before[(before.LastIndexOfAny(TokenEnds) + 1)..];
        return before.Contains("://", StringComparison.Ordinal) && !before.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a number is a post code with its extension: <c>Boston, MA 02110-1301</c>.</summary>
    public static bool AreZip(SourceFile file, Finding finding)
    {
        var before = Before(file, finding).TrimEnd();
        return finding.Value is { Length: 10 } value && value[5] == '-' && before.Length >= 3 && char.IsAsciiLetterUpper(before[^1]) && char.IsAsciiLetterUpper(before[^2]) && !char.IsLetter(before[^3]);
    }

    /// <summary>Whether a number is that of an issue: <c>(#15586)</c>.</summary>
    public static bool AreIssue(SourceFile file, Finding finding) => finding.Value.Length <= 6 && Before(file, finding).EndsWith("#");

    /// <summary>Whether a name stands in the credits of music or film.</summary>
    public static bool AreCredits(SourceFile file, Finding finding) =>
        file.Path.EndsWith(".nfo", StringComparison.OrdinalIgnoreCase)
        || (finding.Fragment.Name is { } name && name.AsSpan().IndexOfAny(Works) >= 0)
        || (finding.Fragment.Scope is { } scope && scope.AsSpan().IndexOfAny(Works) >= 0);

    /// <summary>Whether the sentence tells of a person at all: programs suffer and recover as well.</summary>
    public static bool TellOfPerson(SourceFile file, Finding finding, IReadOnlyList<Finding> findings)
    {
        var line = file.Text.Lines.GetLineFromPosition(finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start);
        if (file.Content.AsSpan(line.Start, line.End - line.Start).IndexOfAny(Patients) >= 0)
        {
            return true;
        }

        foreach (var other in findings)
        {
            if (other.Category.Group == "person" && ReferenceEquals(other.Fragment, finding.Fragment))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands on the line before a value, as far as it is looked at.</summary>
    public static ReadOnlySpan<char> Before(SourceFile file, Finding finding)
    {
        var run = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var line = file.Text.Lines.GetLineFromPosition(run.Start);
        var start = Math.Max(line.Start, run.Start - Reach);
        return file.Content.AsSpan(start, run.Start - start);
    }
}
