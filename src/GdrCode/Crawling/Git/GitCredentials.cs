using System.Runtime.InteropServices;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>
/// What one clone offers a server that asks who is there: the SSH agent, then the usual key files. libgit2 asks again after
/// each refusal, so that each is offered once. Passwords are taken from the URL alone, by libgit2 itself.
/// </summary>
internal sealed class GitCredentials
{
    private readonly Queue<Func<string, SshCredentials>> offers = new();

    public GitCredentials()
    {
        if (Environment.GetEnvironmentVariable("SSH_AUTH_SOCK") is { Length: > 0 })
        {
            offers.Enqueue(static user => new SshCredentials(user, null));
        }

        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".ssh");
        foreach (var name in (ReadOnlySpan<string>)["id_ed25519", "id_ecdsa", "id_rsa"])
        {
            var key = Path.Combine(folder, name);
            if (File.Exists(key))
            {
                offers.Enqueue(user => new SshCredentials(user, key));
            }
        }
    }

    public Credentials Next(string url, string? userFromUrl, SupportedCredentialTypes types)
    {
        // LibGit2Sharp has no flag for SSH: what is neither of the two that it knows is SSH.
        var isHttp = url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return !isHttp && offers.TryDequeue(out var offer)
            ? offer(userFromUrl ?? "git")
            : throw new SourceException(
                SourceFault.CloneFailed,
                isHttp ? "the server asks for a password" : "the server takes none of the keys of the SSH agent and of ~/.ssh");
    }
}

/// <summary>A key of the SSH agent, or of a file without passphrase; LibGit2Sharp itself knows neither.</summary>
internal sealed class SshCredentials(string user, string? keyFile) : Credentials
{
    private delegate int FromAgent(out nint credential, [MarshalAs(UnmanagedType.LPUTF8Str)] string user);

    private delegate int FromFile(
        out nint credential,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string user,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string? publicKey,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string privateKey,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string? passphrase);

    protected override int GitCredentialHandler(out nint cred) =>
        keyFile is null
            ? NativeLibgit2.Function<FromAgent>("git_credential_ssh_key_from_agent")(out cred, user)
            : NativeLibgit2.Function<FromFile>("git_credential_ssh_key_new")(out cred, user, null, keyFile, null);
}
