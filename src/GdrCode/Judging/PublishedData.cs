using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>Knows data that everybody has: the sample databases of vendors, by name or by their best-known rows, and the lists that programs carry along.</summary>
internal static class PublishedData
{
    private static readonly SearchValues<string> Databases = SearchValues.Create(
        ["northwind", "adventureworks", "wideworldimporters", "chinook", "sakila", "contosouniversity", "contoso-university", "eshoponweb", "instnwnd"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Rows = SearchValues.Create(
        ["Alfreds Futterkiste", "Trujillo Emparedados", "Berglunds snabbk", "Davolio", "Leverling", "722 Moss Bay", "Around the Horn", "Vins et alcools Chevalier", "Tamburello"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Lists = SearchValues.Create(
        ["public_suffix_list", "publicsuffix", "effective_tld", "mime.types", "oui.txt", "oui.csv", "cacert.pem", "root.hints", "named.root", "spdx", "/cldr/", "tzdata"], StringComparison.OrdinalIgnoreCase);

    // Authors of standards and the people of their examples are everybody's: rfc5321.txt.
    private static bool IsStandard(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        return name.Length is >= 6 and <= 8 && name.StartsWith("rfc", StringComparison.OrdinalIgnoreCase) && !name[3..].ContainsAnyExceptInRange('0', '9')
            && Path.GetExtension(path.AsSpan()) is ".txt" or ".xml" or ".html" or ".md";
    }

    // Test vectors of ciphers as NIST gives them: COUNT = 7, KEY = 6a70…
    private static bool AreVectors(SourceFile file) => file.Path.EndsWith(".rsp", StringComparison.OrdinalIgnoreCase) && file.Content.Contains("COUNT = ", StringComparison.Ordinal);

    /// <summary>What speaks against a finding, given the path of its file and what else stands in it.</summary>
    public static bool Holds(SourceFile file, Finding finding, ref bool? isSample)
    {
        if (AreVectors(file))
        {
            return true;
        }

        if (finding.Category.Group is "credential")
        {
            return false;
        }

        if (file.Path.AsSpan().IndexOfAny(Lists) >= 0 || IsStandard(file.Path))
        {
            return true;
        }

        // What a comment says beside a sample is no part of it.
        if (finding.Fragment.Kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Prose && !file.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return isSample ??= file.Path.AsSpan().IndexOfAny(Databases) >= 0 || file.Content.AsSpan().IndexOfAny(Rows) >= 0;
    }
}
