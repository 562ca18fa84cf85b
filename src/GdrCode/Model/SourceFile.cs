using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Model;

/// <summary>One decoded text file of a repository.</summary>
/// <param name="Path">Path inside the repository, with <c>/</c>.</param>
/// <param name="Text">The text; keeps encoding, byte order mark and line ends.</param>
/// <param name="Kind">Which extractor and verifier read it.</param>
/// <param name="Language">Id of the language in <c>rules/languages.yaml</c> for <see cref="FileKind.Code"/>, else the kind's own name.</param>
/// <param name="Place">What the path says of the file: test, documentation, generated, vendored or production.</param>
public sealed record SourceFile(string Path, SourceText Text, FileKind Kind, string Language, Place Place)
{
    /// <summary>The whole text. No copy is made: <see cref="SourceText"/> is created from this string.</summary>
    public string Content => Text.ToString();

    /// <summary>What reviewers decided about this text; empty where nobody did.</summary>
    public IReadOnlyList<ReviewedSpan> Reviewed { get; init; } = [];
}
