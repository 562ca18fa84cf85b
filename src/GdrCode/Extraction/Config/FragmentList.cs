using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.Config;

/// <summary>Collects the fragments of one file in source order.</summary>
internal sealed class FragmentList(SourceFile file)
{
    private readonly List<Fragment> fragments = [];
    private int leadingComments;
    private bool onlyComments = true;

    /// <summary>The whole text that positions refer to.</summary>
    public string Source { get; } = file.Content;

    /// <summary>Adds the value written in [start, end) and returns its index, or -1 where nothing stands there.</summary>
    public int Value(int start, int end, TextEncoding encoding, string? name, string? scope, FragmentKind kind = FragmentKind.ConfigurationValue, bool editable = true)
    {
        if (start >= end)
        {
            return -1;
        }

        var (value, offsets) = Unescape.Decode(Source, start, end, encoding);
        return Decoded(value, start, end, encoding, offsets, name, scope, kind, editable);
    }

    /// <summary>Adds a value that was decoded by rules of its format and returns its index.</summary>
    public int Decoded(
        string value, int start, int end, TextEncoding encoding, int[]? offsets, string? name, string? scope, FragmentKind kind = FragmentKind.ConfigurationValue, bool editable = true)
    {
        onlyComments = false;
        Add(value, start, end, encoding, offsets, kind, name, scope, editable);
        return fragments.Count - 1;
    }

    /// <summary>Adds text of no known form, cut at its outer blanks.</summary>
    public int Stray(int start, int end, string? name = null, string? scope = null)
    {
        Trim(ref start, ref end);
        return Value(start, end, TextEncoding.Verbatim, name, scope);
    }

    /// <summary>Adds the text of a comment without its signs and outer blanks.</summary>
    public void Comment(int start, int end, TextEncoding encoding)
    {
        Trim(ref start, ref end);
        if (start < end)
        {
            Add(Source[start..end], start, end, encoding, null, FragmentKind.Comment, null, null, editable: true);
            leadingComments += onlyComments ? 1 : 0;
        }
    }

    /// <summary>
    /// Adds a key only where it may hold data. Keys are structure, which no edit may touch: a finding in one withholds the file.
    /// </summary>
    public void Key(int start, int end, TextEncoding encoding, string? scope)
    {
        onlyComments = false;
        Trim(ref start, ref end);
        if (start < end && LooksLikeData(Source.AsSpan(start, end - start)))
        {
            Value(start, end, encoding, null, scope, editable: false);
        }
    }

    /// <summary>Structure was met: a comment after it is no longer a file header.</summary>
    public void Structure() => onlyComments = false;

    /// <summary>The decoded value at <paramref name="index"/>.</summary>
    public string this[int index] => fragments[index].Value;

    /// <summary>Binds a value to a name that was met after it.</summary>
    public void Rename(int index, string name)
    {
        var old = fragments[index];
        fragments[index] = new Fragment
        {
            Kind = old.Kind,
            Text = old.Text,
            Span = old.Span,
            Name = name,
            Scope = old.Scope,
            Place = old.Place,
            Editable = old.Editable,
        };
    }

    /// <summary>All fragments; the comments of a licence header get their own place.</summary>
    public IReadOnlyList<Fragment> Finish()
    {
        var header = LicenceHeader.Count(Source, fragments, leadingComments);
        for (var i = 0; i < header; i++)
        {
            var old = fragments[i];
            fragments[i] = new Fragment { Kind = old.Kind, Text = old.Text, Span = old.Span, Place = Place.Licence };
        }

        return fragments;
    }

    private void Add(string value, int start, int end, TextEncoding encoding, int[]? offsets, FragmentKind kind, string? name, string? scope, bool editable)
    {
        var span = TextSpan.FromBounds(start, end);
        fragments.Add(new Fragment
        {
            Kind = kind,
            Text = PiecedText.Single(value, span, encoding, offsets),
            Span = span,
            Name = name,
            Scope = scope,
            Place = file.Place,
            Editable = editable,
        });
    }

    private void Trim(ref int start, ref int end)
    {
        while (start < end && IsBlank(Source[start]))
        {
            start++;
        }

        while (start < end && IsBlank(Source[end - 1]))
        {
            end--;
        }
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';

    /// <summary>Whether a key is more than a word: a mailbox, a path, a sentence, a long number.</summary>
    public static bool LooksLikeData(ReadOnlySpan<char> key)
    {
        if (key.IndexOfAny("@/\\ \t") >= 0)
        {
            return true;
        }

        var digits = 0;
        foreach (var c in key)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits >= 8;
    }
}
