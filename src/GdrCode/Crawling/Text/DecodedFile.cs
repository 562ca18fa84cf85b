using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Crawling;

/// <summary>What decoding a file's bytes gave: a text, or nothing because they are binary or because of a fault.</summary>
internal readonly record struct DecodedFile(SourceText? Text, bool IsBinary, string? Fault)
{
    public static readonly DecodedFile Binary = new(null, IsBinary: true, Fault: null);

    public static DecodedFile Undecodable(string fault) => new(null, IsBinary: false, fault);
}

/// <summary>What a file's name lets expect of its content, where the content alone leaves a doubt.</summary>
internal enum ContentHint
{
    None,
    Text,
    Binary,
}
