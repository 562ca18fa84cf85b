using System.Net;

using GdrCode.Detection;

namespace GdrCode.Tests.Detection;

public class NetworkCheckTests
{
    [Theory]
    [InlineData("81.195.181.235", nameof(IpRange.Public))]
    [InlineData("172.15.9.7", nameof(IpRange.Public))]
    [InlineData("172.16.9.7", nameof(IpRange.Private))]
    [InlineData("10.20.30.41", nameof(IpRange.Private))]
    [InlineData("192.168.7.9", nameof(IpRange.Private))]
    [InlineData("100.64.3.9", nameof(IpRange.Private))]
    [InlineData("127.0.0.53", nameof(IpRange.Reserved))]
    [InlineData("169.254.169.254", nameof(IpRange.Reserved))]
    [InlineData("192.0.2.7", nameof(IpRange.Reserved))]
    [InlineData("198.51.100.7", nameof(IpRange.Reserved))]
    [InlineData("203.0.113.7", nameof(IpRange.Reserved))]
    [InlineData("198.19.3.4", nameof(IpRange.Reserved))]
    [InlineData("224.0.0.251", nameof(IpRange.Reserved))]
    [InlineData("255.255.255.0", nameof(IpRange.Reserved))]
    [InlineData("8.8.8.8", nameof(IpRange.Reserved))]
    [InlineData("1.1.1.1", nameof(IpRange.Reserved))]
    [InlineData("0.0.0.0", nameof(IpRange.Reserved))]
    public void Version4_BelongsToOneRange(string address, string range)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();

        Assert.Equal(range, IpRanges.Of(((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3]).ToString());
    }

    [Theory]
    [InlineData("2a03:bd3d:4d8a:40d::878a", nameof(IpRange.Public))]
    [InlineData("2001:db8::1", nameof(IpRange.Reserved))]
    [InlineData("3fff:12::1", nameof(IpRange.Reserved))]
    [InlineData("2001:4860:4860::8888", nameof(IpRange.Reserved))]
    [InlineData("::1", nameof(IpRange.Reserved))]
    [InlineData("fe80::1", nameof(IpRange.Reserved))]
    [InlineData("ff02::1", nameof(IpRange.Reserved))]
    [InlineData("fd12:3456:789a::1", nameof(IpRange.Private))]
    public void Version6_BelongsToOneRange(string address, string range) =>
        Assert.Equal(range, IpRanges.Of((ReadOnlySpan<byte>)IPAddress.Parse(address).GetAddressBytes()).ToString());

    [Theory]
    [InlineData("9C:8E:99:26:DC:53", true)]
    [InlineData("FF:FF:FF:FF:FF:FF", false)]
    [InlineData("01:00:5E:00:00:FB", false)]
    [InlineData("00-00-5E-00-53-01", false)]
    [InlineData("00:11:22:33:44:55", false)]
    [InlineData("DE:AD:BE:EF:CA:FE", false)]
    public void HardwareAddress_IsADevicesOwn(string mac, bool found) => Assert.Equal(found, Checks.ByName("mac")!(mac));

    [Theory]
    [InlineData("pg01.lindental.lan", true)]
    [InlineData("grafana.ad.lindental.se", true)]
    [InlineData("srv-db01.corp", true)]
    [InlineData("raspberrypi.local", false)]
    [InlineData("host.docker.internal", false)]
    [InlineData("api.svc.cluster.local", false)]
    [InlineData("db.example.internal", false)]
    [InlineData("www.lindental.de", false)]
    public void Host_IsInternalByItsSuffixOrLabel(string host, bool found) => Assert.Equal(found, Checks.ByName("internal-host")!(host));

    [Theory]
    [InlineData("vin-checked", "1M8GDM9AXKP042788", false)]
    [InlineData("vin-checked", "11111111111111111", false)]
    [InlineData("imei", "490154203237518", false)]
    [InlineData("imei", "352099001761481", true)]
    [InlineData("imei", "352099001761482", false)]
    public void DeviceNumber_HasItsCheckDigit_AndIsNoSpecimen(string check, string number, bool found) => Assert.Equal(found, Checks.ByName(check)!(number));
}
