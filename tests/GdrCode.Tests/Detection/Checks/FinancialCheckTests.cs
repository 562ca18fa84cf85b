using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class FinancialCheckTests
{
    [Theory]
    [InlineData("4716 0592 1408 7731")]
    [InlineData("5291-2705-5947-9809")]
    [InlineData("345649296041369")]
    public void CardWithIssuerAndCheckDigit_IsFound(string number) => Assert.Equal(CheckDigits.Luhn(Digits(number)), Checks.ByName("card-number")!(number));

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5555555555554444")]
    [InlineData("378282246310005")]
    [InlineData("4000 0000 0000 0002")]
    [InlineData("6011111111111117")]
    [InlineData("4242424242424242")]
    [InlineData("9999 9999 9999 9995")]
    [InlineData("0000000000000000")]
    public void PublishedTestCard_IsNobodys(string number) => Assert.False(Checks.ByName("card-number")!(number));

    [Theory]
    [InlineData("AT83 3548 5826 9658 0772", true)]
    [InlineData("AT83 3548 5826 9658 0773", false)]
    [InlineData("AT00 3548 5826 9658 0772", false)]
    [InlineData("GB82 WEST 1234 5698 7654 32", false)]
    [InlineData("ZZ83 3548 5826 9658 0772", false)]
    public void Iban_AsksForCountryLengthAndRest97(string iban, bool found) => Assert.Equal(found, Checks.ByName("iban")!(iban));

    [Theory]
    [InlineData("111000025", true)]
    [InlineData("122105155", true)]
    [InlineData("122105156", false)]
    [InlineData("991000025", false)]
    public void RoutingNumber_AsksForDistrictAndCheckDigit(string number, bool valid) => Assert.Equal(valid, Checks.ByName("aba-routing")!(number));

    [Theory]
    [InlineData("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", true)]
    [InlineData("base58check", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", false)]
    [InlineData("base58check", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", false)]
    [InlineData("bech32", "bc1qxcwvz0mfmu3sakpydv7f8qt696pf6jm4e0akkx", true)]
    [InlineData("bech32", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", false)]
    [InlineData("bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", false)]
    [InlineData("eth-address", "0x0000000000000000000000000000000000000000", false)]
    public void WalletAddress_IsKnownByItsChecksum(string check, string address, bool valid) => Assert.Equal(valid, Checks.ByName(check)!(address));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));
}
