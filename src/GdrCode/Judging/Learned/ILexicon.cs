namespace GdrCode.Judging.Learned;

/// <summary>What is known of words and names without their context. Serves all threads.</summary>
internal interface ILexicon
{
    /// <summary>The classes of a word in any case, with or without diacritics.</summary>
    WordClasses Classify(ReadOnlySpan<char> word);

    /// <summary>Whether a full name is that of a public, fictional or specimen person.</summary>
    bool IsPublicName(ReadOnlySpan<char> name);

    /// <summary>Whether a value is one of the tool's own surrogates, of any kind, or holds one.</summary>
    bool IsSurrogate(string value);

    /// <summary>Whether a host is one of documentation, of a cloud or of a service that everybody uses.</summary>
    bool IsCommonHost(ReadOnlySpan<char> host);

    /// <summary>Whether a letter is a family name by itself, as in Chinese.</summary>
    bool IsFamilyLetter(char letter);
}
