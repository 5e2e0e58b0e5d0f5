// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Object identifiers of signatures, each with the text that gives it.
namespace cpoise::print::oid
{

inline constexpr auto commonName = "2.5.4.3";                                 // X.520
inline constexpr auto organisation = "2.5.4.10";                              // X.520
inline constexpr auto rsaEncryption = "1.2.840.113549.1.1.1";                 // RFC 8017
inline constexpr auto sha256Rsa = "1.2.840.113549.1.1.11";                    // RFC 8017
inline constexpr auto sha256 = "2.16.840.1.101.3.4.2.1";                      // RFC 5754
inline constexpr auto rsaPss = "1.2.840.113549.1.1.10";                       // RFC 4055
inline constexpr auto sha384 = "2.16.840.1.101.3.4.2.2";                      // RFC 5754
inline constexpr auto sha512 = "2.16.840.1.101.3.4.2.3";                      // RFC 5754
inline constexpr auto cmsData = "1.2.840.113549.1.7.1";                       // RFC 5652
inline constexpr auto signedData = "1.2.840.113549.1.7.2";                    // RFC 5652
inline constexpr auto contentType = "1.2.840.113549.1.9.3";                   // RFC 5652
inline constexpr auto messageDigest = "1.2.840.113549.1.9.4";                 // RFC 5652
inline constexpr auto signingCertificate = "1.2.840.113549.1.9.16.2.47";      // RFC 5035, version 2
inline constexpr auto timestampToken = "1.2.840.113549.1.9.16.2.14";          // RFC 3161, appendix A
inline constexpr auto signingCertificateFirst = "1.2.840.113549.1.9.16.2.12"; // RFC 2634
inline constexpr auto timestampInfo = "1.2.840.113549.1.9.16.1.4";            // RFC 3161

} // namespace cpoise::print::oid
