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
}
