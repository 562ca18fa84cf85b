using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds secrets by their name: the name that a value is bound to, or one that stands before it in the same text.</summary>
internal sealed class NamedSecretFinder : IFinder
{
    // Past this a text is data: every name in it is looked at all the same, but not more than once per this many characters on average.
    private const int MostNames = 2_000;

    private static readonly HashSet<string> Files = new(
        ".sql .zip .gz .tgz .tar .xz .bz2 .7z .exe .msi .dll .nupkg .jar .whl .iso .img .dmg .deb .rpm .apk .json .yml .yaml .toml .txt .csv .xml .js .css .py .cs .go .rs .bin .pdf .png".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly CaselessWords Terms = new([.. SecretTerms.All.Where(t => t.Length > 2), "pw"]);

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var inLocale = LocaleFiles.Is(view.File.Path);
        if (view.Fragment.Kind != FragmentKind.Comment && BoundKind(view.Fragment) is { } kind)
        {
            var span = Trim(view.Value);
            var score = BoundScore(kind, view, view.Value.AsSpan(span.Start, span.Length), inLocale);
            if (score > 0)
            {
                candidates.Add(new Candidate(span, score, view.Fragment.Name, SecretValues.CategoryOf(kind)));
                return;
            }
        }

        if (view.Fragment.Kind is not (FragmentKind.Number or FragmentKind.Character or FragmentKind.Bytes or FragmentKind.Path))
        {
            // In documentation a hole is a tag, and no value goes on behind it.
            FindInline(view.Fragment.Kind == FragmentKind.Documentation ? view.Value.Replace(MappedText.Hole, '\n') : view.Value, candidates, inLocale);
        }
    }

    private static SecretKind? BoundKind(Fragment fragment)
    {
        // Where the value has no name, what is called may tell: SetPassword("…"), ConvertTo-SecureString '…'.
        if (fragment.Name is null)
        {
            return fragment.Kind == FragmentKind.String && SecretNames.KindOf(fragment.Scope) is SecretKind.Password ? SecretKind.Password : null;
        }

        return SecretNames.KindOf(fragment.Name) switch
        {
            // "seed_doctrines.sql": "9ed51cf4…" is the digest of a file.
            not null when IsDigest(fragment.Value) && Files.Contains(Path.GetExtension(fragment.Name)) => null,
            SecretKind.AnyKey when fragment.Kind == FragmentKind.Number => null,
            SecretKind.AnyKey or SecretKind.Key when IsWireless(fragment) => SecretKind.Password,
            SecretKind.AnyKey when SecretNames.KindOf(fragment.Scope) is SecretKind.Key or SecretKind.Token or SecretKind.Secret => SecretKind.Key,
            var kind => kind,
        };
    }

    private static bool IsDigest(string value) => value.Length is 32 or 40 or 64 or 96 or 128 && value.All(char.IsAsciiHexDigitLower);

    private static bool IsWireless(Fragment fragment) =>
        fragment.Scope is { } scope && (scope.Contains("wifi", StringComparison.OrdinalIgnoreCase) || scope.Contains("wlan", StringComparison.OrdinalIgnoreCase) || scope.Contains("wireless", StringComparison.OrdinalIgnoreCase));

    private static double BoundScore(SecretKind kind, FragmentView view, ReadOnlySpan<char> value, bool inLocale)
    {
        if (value.IsEmpty || IsOwnName(value, view.Fragment.Name) || SealedText.Is(view))
        {
            return 0;
        }

        return view.Fragment.Kind switch
        {
            FragmentKind.Bytes => kind is SecretKind.Pin ? SecretValues.Score(kind, value, inLocale) : KeyBytes.Score(kind, value),
            FragmentKind.Number => kind is SecretKind.Pin or SecretKind.Password or SecretKind.Secret ? Math.Min(0.5, SecretValues.Score(SecretKind.Pin, value, inLocale)) : 0,
            FragmentKind.Prose or FragmentKind.Documentation or FragmentKind.Directive => 0,
            _ => SecretValues.Score(kind, value, inLocale),
        };
    }

    // Password = "password", apiKey: "api-key"
    private static bool IsOwnName(ReadOnlySpan<char> value, string? name)
    {
        if (name is null || value.Length > name.Length + 8)
        {
            return false;
        }

        var (i, j) = (0, 0);
        while (true)
        {
            while (i < value.Length && !char.IsLetterOrDigit(value[i]))
            {
                i++;
            }

            while (j < name.Length && !char.IsLetterOrDigit(name[j]))
            {
                j++;
            }

            if (i == value.Length || j == name.Length)
            {
                return i == value.Length && j == name.Length;
            }

            if (char.ToLowerInvariant(value[i++]) != char.ToLowerInvariant(name[j++]))
            {
                return false;
            }
        }
    }

    private static void FindInline(ReadOnlySpan<char> text, ICollection<Candidate> candidates, bool inLocale)
    {
        var terms = Terms.For(text);
        var offset = 0;
        for (var names = 0; names < MostNames; names++)
        {
            var at = text[offset..].IndexOfAny(terms);
            if (at < 0)
            {
                return;
            }

            var name = InlineName.Around(text, offset + at);
            offset = Math.Max(name.End, offset + at + 1);
            if (SecretNames.KindOf(text.Slice(name.Start, name.Length).ToString()) is { } kind
                && InlineReader.Read(text, name.Start, name.End) is { } found
                && !(found.Link == Link.Blank && name.Start > 0 && text[name.Start - 1] == '$')
                && InlineScore(text, kind, found, inLocale) is > 0 and var score)
            {
                var category = kind == SecretKind.Password && InConnectionString(text, name.Start) ? "connection-string-credential" : SecretValues.CategoryOf(kind);
                candidates.Add(new Candidate(found.Span, score, text.Slice(name.Start, name.Length).ToString(), category));
                offset = Math.Max(offset, found.Span.End);
            }
        }
    }

    // In running text a bare word behind "password" is prose; a value must look chosen or generated.
    private static double InlineScore(ReadOnlySpan<char> text, SecretKind kind, in InlineValue found, bool inLocale)
    {
        var value = text.Slice(found.Span.Start, found.Span.Length);
        if (value.Contains(MappedText.Hole))
        {
            return 0;
        }

        // "the signing key is BC01071EE4B07CB8": prose tells ids of keys, not keys.
        if (found.Link == Link.Verb && kind is SecretKind.Key or SecretKind.AnyKey && Entropy.AlphabetOf(value) == Alphabet.Hex)
        {
            return 0;
        }

        var score = SecretValues.Score(kind, value, inLocale);
        var least = (found.Link, found.Quoted) switch
        {
            (Link.Sign, true) => 0.25,
            (Link.Sign, false) => 0.3,
            (Link.Option, _) => 0.3,
            (Link.Verb, true) => 0.4,
            (Link.Verb, false) => 0.6,
            (Link.Blank, true) => kind == SecretKind.AnyKey ? 0.6 : 0.4,
            _ => 0.7,
        };
        return score >= least ? score : 0;
    }

    private static bool InConnectionString(ReadOnlySpan<char> text, int nameStart)
    {
        var before = text[..nameStart].TrimEnd();
        return before.Length > 0 && before[^1] is ';' or ',' && before.ContainsAny('=', ':');
    }

    // A value of a loose format brings its quotes along.
    private static TextSpan Trim(ReadOnlySpan<char> value)
    {
        const string Around = " \t\r\n\"'>,";
        var inner = value.Length > 2 && value.TrimEnd(" ,;") is [.., '"' or '\''] ? value.TrimStart(Around) : value.TrimStart();
        var start = value.Length - inner.Length;
        var end = inner.Length < value.Length && value[start - 1] is '"' or '\'' ? value.TrimEnd(" \t\r\n,;").TrimEnd(value[start - 1]).Length : value.TrimEnd().Length;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
