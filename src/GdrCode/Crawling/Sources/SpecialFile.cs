using System.Formats.Tar;

namespace GdrCode.Crawling;

/// <summary>
/// Tells pipes, sockets and devices from empty files. Opening a pipe would wait for ever, and of the framework's own
/// classes only the tar writer asks the system for a file's type; so one header is written and its type read.
/// </summary>
internal static class SpecialFile
{
    private const int TypeOffset = 156;

    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            using var header = new MemoryStream();
            using (var writer = new TarWriter(header, TarEntryFormat.Ustar, leaveOpen: true))
            {
                writer.WriteEntry(path, "x");
            }

            return header.GetBuffer()[TypeOffset] != (byte)TarEntryType.RegularFile;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return File.Exists(path); // a socket, of which tar knows nothing
        }
    }
}
