using System.Text.Json.Serialization;

namespace GdrCode.Model;

/// <summary>A row of <c>files.jsonl</c>: a file of which <c>.gitattributes</c> says that nobody here wrote it.</summary>
/// <param name="Repository">Folder name under <c>repositories/</c>.</param>
/// <param name="Path">Path in the refined repository, with <c>/</c>.</param>
/// <param name="Generated">Whether it is <c>linguist-generated</c>.</param>
/// <param name="Vendored">Whether it is <c>linguist-vendored</c>.</param>
public sealed record FileLabel(
    [property: JsonPropertyName("repo")] string Repository,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("generated")] bool Generated,
    [property: JsonPropertyName("vendored")] bool Vendored);
