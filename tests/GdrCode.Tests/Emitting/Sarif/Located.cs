using GdrCode.Model;

namespace GdrCode.Tests.Emitting.Sarif;

/// <summary>Findings of tests.</summary>
internal static class Located
{
    public static readonly Category Key = new("private-key-block", "credential", "A private key.", "a public key", "private-key");
    public static readonly Category Mail = new("email-address-personal", "contact", "A mailbox.", "a role mailbox", "email");

    public static LocatedFinding At(string path, Category? category = null, int line = 1, double confidence = 0.9) =>
        new("repo", path, new Region(line, 1, line, 5), category ?? Mail, "rule", confidence, "0123456789abcdef01234567", "1a2b:1");
}
