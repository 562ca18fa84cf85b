using GdrCode.Extraction.Lexical;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Nested;

/// <summary>Makes the fragments that stand for a part of another fragment's value.</summary>
internal static class Part
{
    public const string ConnectionString = "ConnectionString";
    public const string Url = "Url";

    /// <summary>Appends [start, end) of the value as it stands there; nothing when no known character is in it.</summary>
    public static void Add(List<Fragment> parts, Fragment parent, int start, int end, string? name, string? scope = null, TextEncoding encoding = TextEncoding.Verbatim)
    {
        var value = parent.Value;
        while (start < end && char.IsWhiteSpace(value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(value[end - 1]))
        {
            end--;
        }

        if (start < end && HasText(value.AsSpan(start, end - start)))
        {
            var text = new NestedText(value[start..end], parent.Text, TextSpan.FromBounds(start, end), encoding);
            parts.Add(ValueFragments.Wrap(parent, text, name, scope));
        }
    }

    /// <summary>Appends a value that was decoded out of [start, end).</summary>
    public static void AddDecoded(
        List<Fragment> parts, Fragment parent, int start, int end, string value, TextEncoding encoding, int[]? offsets, bool wholeOnly = false, string? name = null, string? scope = null) =>
        parts.Add(ValueFragments.Wrap(
            parent, new NestedText(value, parent.Text, TextSpan.FromBounds(start, end), encoding, offsets, wholeOnly), name ?? parent.Name, scope ?? parent.Scope));

    /// <summary>Appends user and password of <c>user:password</c>.</summary>
    public static void AddCredentials(List<Fragment> parts, Fragment parent, int start, int end, string scope)
    {
        var colon = parent.Value.IndexOf(':', start, end - start);
        if (colon < 0)
        {
            Add(parts, parent, start, end, "user", scope);
            return;
        }

        Add(parts, parent, start, colon, "user", scope);
        Add(parts, parent, colon + 1, end, "password", scope);
    }

    private static bool HasText(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
