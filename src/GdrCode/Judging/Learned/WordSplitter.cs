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
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        if (position >= text.Length)
        {
            return false;
        }

        Start = position;
        var isDigit = char.IsAsciiDigit(text[position]);
        for (position++; position < text.Length && char.IsLetterOrDigit(text[position]) && char.IsAsciiDigit(text[position]) == isDigit && !StartsWord(position); position++)
        {
        }

        Current = text[Start..position];
        return true;
    }

    private readonly bool StartsWord(int i) =>
        char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
}
