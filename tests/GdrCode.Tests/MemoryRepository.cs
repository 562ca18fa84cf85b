using System.Collections.Concurrent;
using System.Text;

using GdrCode.Crawling;
using GdrCode.Emitting;

namespace GdrCode.Tests;

/// <summary>A repository in memory: files go in, and what was written comes out.</summary>
internal sealed class MemoryRepository : ISource, IFileSink
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public string Origin => "memory";

    public string? Commit => null;

    public IReadOnlyList<SourceEntry> Entries => [.. files.Select(f => new SourceEntry(f.Key, EntryKind.File, f.Value.Length))];

    /// <summary>What the run wrote.</summary>
    public ConcurrentDictionary<string, byte[]> Written { get; } = new(StringComparer.Ordinal);

    public MemoryRepository Add(string path, byte[] content)
    {
        files[path] = content;
        return this;
    }

    public MemoryRepository Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public byte[] this[string path] => files[path];

    public byte[]? Read(SourceEntry entry, long limit) => files[entry.Path] is { } bytes && bytes.Length <= limit ? bytes : null;

    public void WriteFile(string path, byte[] content, bool executable) => Assert.True(Written.TryAdd(path, content), $"{path} is written twice");

    public void WriteLink(string path, string target) => Assert.Fail($"{path} is no link");

    public void Dispose()
    {
    }
}
