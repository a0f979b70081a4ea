//! Addresses of the licences that knowledge is shared under, by SPDX identifier.

/// Where a licence can be read; `None` for one that has no address of its own.
pub(super) fn address(spdx: &str) -> Option<String> {
    if spdx == "CC0-1.0" {
        return Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned());
    }
    // The identifiers of Creative Commons follow their addresses: CC-BY-SA-4.0.
    let (kind, version) = spdx.strip_prefix("CC-")?.rsplit_once('-')?;
    let known = ["BY", "BY-SA", "BY-NC", "BY-NC-SA", "BY-ND", "BY-NC-ND"].contains(&kind);
    let sound = version.len() == 3 && version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (known && sound)
        .then(|| format!("https://creativecommons.org/licenses/{}/{version}/", kind.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn creative_commons_have_addresses() {
        let found = address("CC-BY-NC-SA-4.0");
        assert_eq!(found.as_deref(), Some("https://creativecommons.org/licenses/by-nc-sa/4.0/"));
        assert_eq!(address("LicenseRef-own"), None);
        assert_eq!(address("CC-BY-9"), None);
    }
}
