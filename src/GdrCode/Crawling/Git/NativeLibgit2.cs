using System.Runtime.InteropServices;
using System.Runtime.Loader;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Loads the native libgit2 that LibGit2Sharp needs: the one beside the program, else the system's.</summary>
public static class NativeLibgit2
{
    internal const string LibraryName = "libgit2.so.1.5";

    // A dependency must be in the process before the library that asks for it: the loader then finds it by name
    // although the folder is on no search path.
    private static readonly string[] InLoadOrder =
        ["libmbedcrypto.so.7", "libmbedx509.so.1", "libmbedtls.so.14", "libhttp_parser.so.2.9", "libssh2.so.1"];

    private static readonly Lock Gate = new();
    private static bool loaded;
    private static nint library;

    /// <summary>Makes LibGit2Sharp usable in this process. Cheap after the first call; safe on any thread.</summary>
    /// <exception cref="SourceException">No libgit2 can be had; the message says what to install.</exception>
    public static void EnsureLoaded()
    {
        if (Volatile.Read(ref loaded))
        {
            return;
        }

        lock (Gate)
        {
            if (!loaded)
            {
                Load();
                Volatile.Write(ref loaded, true);
            }
        }
    }

    private static void Load()
    {
        // Elsewhere the package brings its own native library and LibGit2Sharp finds it by itself.
        if (OperatingSystem.IsLinux() && !BundledByPackage())
        {
            library = LoadBeside(AppContext.BaseDirectory) ?? LoadFromSystem()
                ?? throw new SourceException(
                    SourceFault.LibraryMissing,
                    "libgit2 1.5 is not on this machine, and git repositories can't be read without it; install it: apt-get install libgit2-1.5");
            AssemblyLoadContext.Default.ResolvingUnmanagedDll +=
                (_, name) => name.StartsWith("git2-", StringComparison.Ordinal) ? library : 0;
        }

        PrivateGitConfig.Install();
    }

    private static bool BundledByPackage() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "runtimes"))
        && Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "runtimes"), "libgit2-*.so", SearchOption.AllDirectories).Any();

    internal static nint? LoadBeside(string folder)
    {
        var runtime = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        var native = Path.Combine(folder, "native", runtime);
        if (!File.Exists(Path.Combine(native, LibraryName)))
        {
            return null;
        }

        foreach (var name in InLoadOrder)
        {
            // One that is missing here may be on the system; libgit2 itself decides.
            NativeLibrary.TryLoad(Path.Combine(native, name), out _);
        }

        return NativeLibrary.TryLoad(Path.Combine(native, LibraryName), out var handle) ? handle : null;
    }

    /// <summary>A function of libgit2 that LibGit2Sharp does not offer.</summary>
    internal static T Function<T>(string name)
        where T : Delegate =>
        library != 0
            ? Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name))
            : throw new SourceException(SourceFault.CloneFailed, "this build of libgit2 has no SSH");

    private static nint? LoadFromSystem() => NativeLibrary.TryLoad(LibraryName, out var handle) ? handle : null;
}
