namespace GdrCode.Evaluation.Corpora;

/// <summary>Columns of label files count Unicode code points; a lone surrogate counts as one.</summary>
internal static class CodePoints
{
    /// <summary>Code points in a run of UTF-16 units.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                pairs++;
                i++;
            }
        }

        return text.Length - pairs;
    }

    /// <summary>The UTF-16 offset of a column; the text's end for columns beyond it.</summary>
    public static int Offset(ReadOnlySpan<char> text, int column)
    {
        var offset = 0;
        for (; column > 0 && offset < text.Length; column--)
        {
            offset += offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;
        }

        return offset;
    }
}
