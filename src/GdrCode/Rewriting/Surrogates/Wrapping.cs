namespace GdrCode.Rewriting.Surrogates;

/// <summary>Quotation marks that a rule took along with a value: they stay.</summary>
internal static class Wrapping
{
    private const string Marks = "\\\"'`";

    /// <summary>How many characters at either end are the same quotation marks, escaped or not.</summary>
    public static int Of(string value)
    {
        var length = value.Length - value.AsSpan().TrimStart(Marks).Length;
        return length > 0 && length * 2 < value.Length && value.AsSpan(value.Length - length).SequenceEqual(value.AsSpan(0, length)) ? length : 0;
    }
}
