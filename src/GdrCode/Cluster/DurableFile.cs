namespace GdrCode.Cluster;

/// <summary>Files that are there whole or not at all, also after the machine has lost its power.</summary>
internal static class DurableFile
{
    /// <summary>Ending of names that no file keeps.</summary>
    public const string TemporaryMark = ".tmp-";

    /// <summary>Writes under another name, flushes, and renames.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="replace">Whether a file that is there already gives way.</param>
    /// <exception cref="IOException">It can't be written, or is there already.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool replace)
    {
        var temporary = $"{path}{TemporaryMark}{Environment.MachineName}-{Environment.ProcessId}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, replace);
        }
        catch (IOException)
        {
            Remove(temporary);
            throw;
        }
    }

    private static void Remove(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went wrong first is what is told.
        }
    }
}
