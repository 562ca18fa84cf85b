namespace GdrCode.Emitting;

/// <summary>Where the files of a repository go.</summary>
internal interface IFileSink
{
    /// <summary>Writes a file, byte for byte. Called from several threads.</summary>
    void WriteFile(string path, byte[] content, bool executable);

    /// <summary>Writes a symbolic link. Called from several threads.</summary>
    void WriteLink(string path, string target);
}

/// <summary>The sink of <c>scan</c>, which writes no file.</summary>
internal sealed class NullSink : IFileSink
{
    public void WriteFile(string path, byte[] content, bool executable)
    {
    }

    public void WriteLink(string path, string target)
    {
    }
}
