namespace GdrCode.Model;

/// <summary>Files that their owner alone may read, because they hold a key or quote an input.</summary>
internal static class OwnerOnly
{
    /// <summary>How such a file is opened to write.</summary>
    public static FileStreamOptions Writing(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
