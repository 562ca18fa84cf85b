namespace GdrCode.Model;

/// <summary>Lines as they would stand after <c>refine</c>; the text holds no value that is replaced.</summary>
/// <param name="Path">Path below the root of the git repository, with <c>/</c>.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">Included.</param>
/// <param name="Text">The refined lines, without the end of the last one.</param>
/// <param name="Categories">What is replaced in them.</param>
public sealed record LineFix(string Path, int FirstLine, int LastLine, string Text, IReadOnlyList<string> Categories);
