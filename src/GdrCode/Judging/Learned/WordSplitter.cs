namespace GdrCode.Judging.Learned;

/// <summary>Walks over the words of a text: runs of letters, parted where a capital begins a new word (<c>dbPassword</c>), and runs of digits.</summary>
internal ref struct WordSplitter(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int position;

    /// <summary>The word that <see cref="MoveNext"/> came to.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    public bool MoveNext()
    {
        while (position < text.Length && !IsPart(text[position]))
        {
            position++;
        }

        if (position >= text.Length)
        {
            return false;
        }

        Start = position;
        var isDigit = char.IsAsciiDigit(text[position]);
        for (position++; position < text.Length && IsPart(text[position]) && char.IsAsciiDigit(text[position]) == isDigit && !StartsWord(position); position++)
        {
        }

        Current = text[Start..position];
        return true;
    }

    /// <summary>Whether a character is of a word: the vowel signs of Indic and Thai words are marks, not letters.</summary>
    public static bool IsPart(char c) =>
        char.IsLetterOrDigit(c)
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private readonly bool StartsWord(int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
}
