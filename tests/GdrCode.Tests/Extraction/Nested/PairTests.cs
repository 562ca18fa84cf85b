using GdrCode.Model;

using static GdrCode.Tests.Extraction.Nested.NestedValues;

namespace GdrCode.Tests.Extraction.Nested;

public class PairTests
{
    [Theory]
    [InlineData("the admin password: te;a!7, ask Bo", "te;a!7", "the admin password")]
    [InlineData("Password=tea;foo=bar", "tea", "Password")]
    [InlineData("Name: Mia Berg, DOB: 1990-01-02", "Mia Berg", "Name")]
    [InlineData("Name: Mia Berg, DOB: 1990-01-02", "1990-01-02", "DOB")]
    [InlineData("Contact: Dr. Mia Berg. Call her", "Dr. Mia Berg", "Contact")]
    [InlineData("Address: 12 High St, London", "12 High St, London", "Address")]
    [InlineData("the staging password is tea77.", "tea77", "password")]
    [InlineData("my name is Mia Berg", "Mia Berg", "name")]
    [InlineData("**Password**: `green tea`", "green tea", "Password")]
    [InlineData("pw := \"green tea\"", "green tea", "pw")]
    [InlineData("password:tea", "tea", "password")]
    [InlineData("apiKey = 'abc' // note", "abc", "apiKey")]
    [InlineData("(token: abc-def)", "abc-def", "token")]
    [InlineData("passphrase: correct horse battery", "correct horse battery", "passphrase")]
    [InlineData("Kennwort: tee77", "tee77", "Kennwort")]
    public void Pair_IsSplitAtItsKey(string value, string inner, string name) => Assert.Equal(name, One(value, inner, FragmentKind.Comment).Name);

    [Theory]
    [InlineData("at 10:30 we met")]
    [InlineData("if (a == b) return")]
    [InlineData("std::vector")]
    [InlineData("x => y")]
    [InlineData("see C:\\temp")]
    [InlineData("this is fine")]
    [InlineData("Usage:")]
    public void SignsThatBindNothing_GiveNoPair(string value) => Assert.Empty(Inside(value, FragmentKind.Comment));
}
