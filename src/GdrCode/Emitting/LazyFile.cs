namespace GdrCode.Emitting;

/// <summary>A file that is made when the first byte is written, so that nothing to say leaves no empty file.</summary>
internal sealed class LazyFile(string path) : IAsyncDisposable
{
    private FileStream? stream;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return;
        }

        if (stream is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            stream = File.Create(path);
        }

        stream.Write(bytes);
    }

    public ValueTask DisposeAsync() => stream?.DisposeAsync() ?? ValueTask.CompletedTask;
}
