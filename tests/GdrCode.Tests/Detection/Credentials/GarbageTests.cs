using FsCheck;
using FsCheck.Fluent;

using GdrCode.Detection;
using GdrCode.Tests.Detection;

namespace GdrCode.Tests.Detection.Credentials;

public class GarbageTests
{
    private static readonly string[] Bits =
    [
        "password", "=", ": ", "\"", "'", "`", "eyJ", ".", "-----BEGIN PRIVATE KEY-----", "-----END", "\\n", "\n", ";", "sig=", "Basic ", "://", "@", "ghp_", "AKIA", "$2a$12$", "${", "}", "key is ", "((", "[", "\ud83d", "é", "0", "Zm9v", "=", "pw ", "--token ",
        "mysql -p", "wifi / ", "AccountKey=", "CfDJ8", "Q~", "JQQJ9", "€", "%", "#", " ",
    ];

    private static readonly Detector Detector = new(RuleSet.Load());

    [Fact]
    public void AnyTextOfPieces_IsReadWithoutFault()
    {
        var texts = Gen.Elements(Bits).ArrayOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, text => Findings(text) >= 0).Check(Fuzz.Runs());
    }

    [Fact]
    public void LongLine_TakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("password=x;token: y, key \"", 20_000));

        Assert.True(Findings(text) >= 0);
    }

    private static int Findings(string text)
    {
        var (file, fragments) = ExampleFragments.Extract("Garbage.txt", text);
        return Detector.Detect(file, fragments).Count;
    }
}
