using System.Buffers;
using System.Text.RegularExpressions;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Tells text that a program made: minified scripts, source maps, the messages of a program in all languages. Words are what the program says, numbers are its code.</summary>
internal static partial class MachineText
{
    private const int LongLine = 2000;
    private const int LeastWords = 1000;

    private static readonly SearchValues<char> OfWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_*!");
    private static readonly SearchValues<char> OfCoded = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_*!+/=");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly string[] Scripts = [".js", ".mjs", ".cjs", ".css"];

    private static readonly string[] Catalogues = [".resx", ".po", ".pot", ".xlf", ".xliff"];

    private static readonly string[] CatalogueFolders = ["locali", "i18n", "locale", "translations", "/lang/"];

    /// <summary>Messages of a user interface in all languages: Title Case, words that are names elsewhere, no people.</summary>
    public static bool IsTranslation(string path) =>
        Array.Exists(Catalogues, c => path.EndsWith(c, StringComparison.OrdinalIgnoreCase)) || Array.Exists(CatalogueFolders, f => path.Contains(f, StringComparison.OrdinalIgnoreCase))
        || (path.EndsWith(".properties", StringComparison.OrdinalIgnoreCase) && Bundle().IsMatch(path));

    /// <summary>Whether a file is a software bill of materials by its name, in CycloneDX or SPDX: it lists the digest of every part.</summary>
    public static bool IsBillOfMaterials(string path) => Bill().IsMatch(path);

    /// <summary>Whether a finding stands in a minified script or in a source map.</summary>
    public static bool IsMinified(SourceFile file, Finding finding)
    {
        if (file.Path.EndsWith(".map", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return Array.Exists(Scripts, s => file.Path.EndsWith(s, StringComparison.OrdinalIgnoreCase))
            && file.Text.Lines.GetLineFromPosition(finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start).Span.Length > LongLine;
    }

    /// <summary>Whether a file is a dictionary: a thousand lines of one word each, with its rank or without, and not more others. Domains of a registry, words to spell by, the vocabulary of a tokenizer.</summary>
    public static bool IsWordList(SourceFile file)
    {
        if (file.Text.Lines.Count < LeastWords)
        {
            return false;
        }

        var (words, others) = (0, 0);
        foreach (var range in file.Content.AsSpan().EnumerateLines())
        {
            var line = range.Trim();
            var word = WithoutRank(line);
            var isWord = !word.ContainsAnyExcept(word.Length < line.Length ? OfCoded : OfWords);
            words += isWord && line.Length > 1 ? 1 : 0;
            others += isWord ? 0 : 1;
        }

        return words >= LeastWords && words >= others;
    }

    private static ReadOnlySpan<char> WithoutRank(ReadOnlySpan<char> line)
    {
        var blank = line.LastIndexOfAny(' ', '\t');
        return blank > 0 && !line[(blank + 1)..].ContainsAnyExcept(Digits) ? line[..blank] : line;
    }

    [GeneratedRegex(@"(^|[/._-])s?bom(\.(cdx|spdx))?\.(json|xml)$|\.(cdx|spdx)(\.(json|xml|ya?ml|rdf))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bill();

    // messages_tr.properties, Labels_pt_BR.properties
    [GeneratedRegex(@"_[a-z]{2}(_[A-Z]{2})?\.properties$", RegexOptions.CultureInvariant)]
    private static partial Regex Bundle();
}
