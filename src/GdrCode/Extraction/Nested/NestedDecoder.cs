using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Looks into values: escapes, encodings, and texts in a format of their own, to a fixed depth.</summary>
public static class NestedDecoder
{
    /// <summary>How many layers are looked through.</summary>
    public const int MaxDepth = 3;

    private const int MinLength = 4;

    // Without one of these a value holds nothing but, perhaps, a long run of base64 or hexadecimal digits.
    private static readonly SearchValues<char> s_signs = SearchValues.Create("=:%&\\{[<'-");

    /// <summary>The fragments, each followed by what was found inside it; the same list when nothing was.</summary>
    public static IReadOnlyList<Fragment> Expand(IReadOnlyList<Fragment> fragments)
    {
        List<Fragment>? expanded = null;
        var parts = new List<Fragment>();
        for (var i = 0; i < fragments.Count; i++)
        {
            Expand(fragments[i], 1, parts);
            if (parts.Count > 0 && expanded is null)
            {
                expanded = new List<Fragment>(fragments.Count + 16);
                for (var before = 0; before < i; before++)
                {
                    expanded.Add(fragments[before]);
                }
            }

            expanded?.Add(fragments[i]);
            expanded?.AddRange(parts);
            parts.Clear();
        }

        return expanded ?? fragments;
    }

    private static void Expand(Fragment fragment, int depth, List<Fragment> found)
    {
        var value = fragment.Value;
        if (value.Length < MinLength || fragment.Kind is FragmentKind.Number or FragmentKind.Character or FragmentKind.Binary or FragmentKind.Date)
        {
            return;
        }

        var hasSigns = value.AsSpan().IndexOfAny(s_signs) >= 0;
        if (!hasSigns && value.Length < EncodedText.MinLength && !PairParts.SaysWhatIs(value))
        {
            return;
        }

        var parts = new List<Fragment>();
        EncodedText.Add(fragment, parts);
        if (hasSigns)
        {
            Structured(fragment, parts);
        }
        else
        {
            PairParts.AddStatements(fragment, parts);
        }

        foreach (var part in parts)
        {
            found.Add(part);
            if (depth < MaxDepth)
            {
                Expand(part, depth + 1, found);
            }
        }
    }

    private static void Structured(Fragment fragment, List<Fragment> parts)
    {
        var isJson = JsonParts.Add(fragment, parts);
        var isMarkup = !isJson && MarkupParts.Add(fragment, parts);
        EscapedText.Add(fragment, parts, isJson, isMarkup);
        if (isJson || isMarkup)
        {
            return;
        }

        var urls = UrlParts.Add(fragment, parts);
        CommandLineParts.Add(fragment, parts);
        if (!SqlParts.Add(fragment, parts) && !ConnectionStringParts.Add(fragment, parts))
        {
            PairParts.Add(fragment, parts, urls);
            PairParts.AddStatements(fragment, parts);
        }
    }
}
