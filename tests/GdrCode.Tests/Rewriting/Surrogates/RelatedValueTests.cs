using GdrCode.Rewriting.Surrogates;

namespace GdrCode.Tests.Rewriting.Surrogates;

public class RelatedValueTests
{
    private static readonly SurrogateGenerator Generator = new(Samples.Key);

    [Fact]
    public void NameHandleAndMailbox_StayRelated()
    {
        var name = Of("person-name", "Maria Keller").Split(' ');
        var (given, family) = (name[0].ToLowerInvariant(), name[1].ToLowerInvariant());

        Assert.Equal($"{name[1].ToUpperInvariant()}, {name[0]}", Of("person-name", "KELLER, Maria"));
        Assert.Equal($"{given[0]}{family}", Of("handle", "mkeller"));
        Assert.Equal($"{given}{family}", Of("handle", "mariakeller"));
        Assert.Equal(name[0] + name[1], Of("handle", "MariaKeller"));
        Assert.StartsWith($"{given}.{family}@", Of("email", "maria.keller@nordwind.de"), StringComparison.Ordinal);
        Assert.StartsWith($"{given[0]}.{family}@", Of("email", "m.keller@nordwind.de"), StringComparison.Ordinal);
    }

    [Fact]
    public void HostMailboxAndLink_ShareTheirDomain()
    {
        var domain = Of("email", "info@nordwind-logistik.de").Split('@')[1];

        Assert.EndsWith(".example", domain, StringComparison.Ordinal);
        Assert.Equal("wiki." + domain, Of("hostname", "wiki.nordwind-logistik.de"));
        Assert.StartsWith($"https://wiki.{domain}/", Of("url", "https://wiki.nordwind-logistik.de/x/4711"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email", "Maria.Keller@Nordwind.de", "maria.keller@nordwind.de")]
    [InlineData("phone", "+49 (170) 123-4567", "+49 170 1234567")]
    [InlineData("iban", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000")]
    [InlineData("card", "4539-1488-0343-6467", "4539148803436467")]
    [InlineData("guid", "{6F9619FF-8B86-D011-B42D-00C04FC964FF}", "6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("mac", "3C:22:FB:1A:2B:3C", "3c22fb1a2b3c")]
    [InlineData("us-ssn", "212-34-5678", "212345678")]
    public void OtherWritingOfOneValue_GetsTheSameSurrogate(string kind, string one, string other) =>
        Assert.Equal(Letters(Of(kind, one)), Letters(Of(kind, other)));

    [Fact]
    public void AnotherKey_GivesOtherSurrogates() =>
        Assert.NotEqual(Of("token", "abcdefghijklmnop1234"), new SurrogateGenerator("another key"u8).Create("token", "abcdefghijklmnop1234", 0, numeric: false));

    [Fact]
    public void FurtherAttempts_GiveEverOtherSurrogates() =>
        Assert.Equal(5, new[] { 0, 3, 4, 5, 6 }.Select(a => Generator.Create("person-name", "Maria Keller", a, numeric: false)).Distinct().Count());

    [Theory]
    [InlineData("phone", "+1-212-736-5000", "national-id")]
    [InlineData("card", "4539 1488 0343 6467", "phone")]
    [InlineData("email", "maria.keller@nordwind.de", "account-name")]
    [InlineData("person-name", "Maria Keller", "street-address")]
    [InlineData("token", "abcdefghijklmnop1234", "hostname")]
    public void ASurrogateTakenForAnotherKind_IsStillOfTheSpace(string kind, string value, string other) =>
        Assert.True(SurrogateSpace.Contains(other, Of(kind, value)));

    [Fact]
    public void EveryCategory_HasAKindThatIsImplemented()
    {
        Assert.Equal(108, DefaultReplacements.ByCategory.Count);
        Assert.All(DefaultReplacements.ByCategory.Values, k => Assert.Contains(k, SurrogateKinds.Names));
    }

    private static string Of(string kind, string value) => Generator.Create(kind, value, 0, numeric: false);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
